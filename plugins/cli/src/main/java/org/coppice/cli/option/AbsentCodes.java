package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import org.coppice.files.InputException;
import org.coppice.model.fault.Fault;

/** Says in faults of answers how a number that programs use as a code for an absent answer is declared. */
final class AbsentCodes {
    /** A number below 0, 0, or repetitions of 7, 8 or 9, such as -99, 0, 9 and 888. */
    private static final Pattern CODE = Pattern.compile("-\\d+|0|7+|8+|9+");

    private static final String OUTSIDE = " is outside the scale of question ";

    private AbsentCodes() {}

    /** Returns faults whose remedies name the option for such codes. */
    static InputException named(InputException faults) {
        InputException named = new InputException(
                faults.faults().stream().map(AbsentCodes::named).collect(ImmutableList.toImmutableList()));
        named.initCause(faults);
        return named;
    }

    private static Fault named(Fault fault) {
        int end = fault.what().indexOf(OUTSIDE);
        String value = end < 0 ? "" : fault.what().substring(0, end);
        return CODE.matcher(value).matches()
                ? new Fault(
                        fault.where(),
                        fault.what(),
                        fault.remedy() + "; if " + value + " means that there is no answer, give --absent " + value
                                + "=skipped",
                        fault.quoted())
                : fault;
    }
}
