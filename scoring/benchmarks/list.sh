#!/usr/bin/env bash
# How long "coppice list" takes with ten plugins: the one that comes with it, and nine of data alone that are made here.
# First: mvn -B -ntp -q -DskipTests -Pimage package. Then: scoring/benchmarks/list.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=plugins/cli/target/coppice.jar
image=plugins/cli/target/image/bin/coppice

mkdir "$work/plugins"
for i in 1 2 3 4 5 6 7 8 9; do
    id=plugin-$i
    folder=$work/$id/META-INF/coppice/$id
    mkdir -p "$folder" "$work/$id/META-INF/services"
    echo "$id" > "$work/$id/META-INF/services/org.coppice.data-plugins"
    printf 'plugin: %s\nversion: 1.0.0\ntitle: Plugin %s\ncontract: 2\nbanks: [bank.yaml]\n' "$id" "$i" > "$folder/plugin.yaml"
    {
        printf 'bank: bank-%s\nversion: 1.0.0\ntitle: Bank %s\nscales:\n  s: {type: likert, points: 5}\n' "$i" "$i"
        printf 'constructs:\n  c: {label: C, definition: What C is}\nquestions:\n'
        for q in 1 2 3 4 5 6 7 8 9 10; do
            printf '  - {id: q%s, text: Do you?, scale: s, measures: [c]}\n' "$q"
        done
    } > "$folder/bank.yaml"
    jar --create --file "$work/plugins/$id.jar" -C "$work/$id" META-INF
done

# The command's times: least and median of the wall clock, least and median of the processor in user mode, in seconds.
times() {
    local name=$1
    shift
    for _ in $(seq "$runs"); do
        { TIMEFORMAT='%R %U'; time "$@" > "$work/out" 2> "$work/err"; } 2>> "$work/times"
    done
    local wall user middle=$(((runs + 1) / 2))
    wall=$(cut -d' ' -f1 "$work/times" | sort -n)
    user=$(cut -d' ' -f2 "$work/times" | sort -n)
    printf '%-34s %6s %6s   %6s %6s\n' "$name" "$(sed -n 1p <<< "$wall")" "$(sed -n "${middle}p" <<< "$wall")" \
        "$(sed -n 1p <<< "$user")" "$(sed -n "${middle}p" <<< "$user")"
    rm "$work/times"
}

echo "$(nproc) x $(grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'); load before: $(cut -d' ' -f1-3 /proc/loadavg)"
java -version 2>&1 | head -n 1
"$image" list --plugin "$work/plugins" > "$work/listed"
echo "plugins: $(sed -n '/^Plugins/,/^$/p' "$work/listed" | grep -c 'plugin-\|communities'), besides Coppice's own; runs: $runs"
printf '%-34s %6s %6s   %6s %6s\n' "seconds" "wall" "median" "user" "median"
times "bin/coppice list" "$image" list --plugin "$work/plugins"
times "java -jar coppice.jar list" java -jar "$jar" list --plugin "$work/plugins"
times "bin/coppice score (eight teams)" "$image" score plugins/cli/examples/eight-teams.csv
times "java -jar coppice.jar score" java -jar "$jar" score plugins/cli/examples/eight-teams.csv
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
