import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

/** Loads a form into JavaRosa, checks that it refuses wrong answers, answers it and writes the instance: XFormClient FORM BANK-IDS RESULT. */
class XFormClient {
    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }

    private static FormDef load(String form) throws Exception {
        FormDef loaded;
        try (FileInputStream in = new FileInputStream(form)) {
            loaded = XFormUtils.getFormFromInputStream(in);
        }
        loaded.initialize(true, new InstanceInitializationFactory());
        return loaded;
    }

    /** Answers all questions, with the points of a group of them that add up, or do not. */
    private static int answer(FormDef form, boolean rightly, int total, int shares) {
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        int refused = 0;
        int share = 0;
        while (true) {
            int event = controller.stepToNextEvent();
            if (event == FormEntryController.EVENT_END_OF_FORM) {
                return refused;
            }
            if (event != FormEntryController.EVENT_QUESTION) {
                continue;
            }
            FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
            String name = prompt.getIndex().getReference().getNameLast();
            check(!prompt.getLongText().isBlank(), name + " has a text");
            if (prompt.isReadOnly() || name.startsWith("absence_")) {
                continue;
            }
            IAnswerData data;
            switch (prompt.getControlType()) {
                case Constants.CONTROL_SELECT_ONE:
                    check(prompt.getSelectChoices().stream().noneMatch(c -> prompt.getSelectChoiceText(c).isBlank()), name);
                    data = new SelectOneData(new Selection(prompt.getSelectChoices().get(1)));
                    break;
                case Constants.CONTROL_SELECT_MULTI:
                    List<Selection> all = new ArrayList<>();
                    prompt.getSelectChoices().forEach(choice -> all.add(new Selection(choice)));
                    check(
                            controller.answerQuestion(new MultipleItemsData(all), true)
                                    == FormEntryController.ANSWER_CONSTRAINT_VIOLATED,
                            "too many options are refused");
                    check(!prompt.getConstraintText().isBlank(), "the message of " + name);
                    data = new MultipleItemsData(all.subList(0, 2));
                    break;
                default:
                    if (prompt.getDataType() == Constants.DATATYPE_INTEGER) {
                        data = new IntegerData(share == 0 ? total - 2 * (shares - 1) - (rightly ? 0 : 1) : 2);
                        share++;
                    } else {
                        data = prompt.getDataType() == Constants.DATATYPE_DECIMAL ? new DecimalData(3.5) : new StringData("north");
                    }
            }
            if (controller.answerQuestion(data, true) != FormEntryController.ANSWER_OK) {
                refused++;
                check(!rightly, name + " refuses " + data.getDisplayText());
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        FormDef form = load(arguments[0]);
        check(form.validate(true) != null, "a form without a team is refused");
        int shares = Integer.parseInt(arguments[3]);
        if (shares > 0) {
            check(answer(load(arguments[0]), false, 100, shares) == 1, "points that do not add up are refused");
        }
        for (String language : form.getLocalizer() == null ? new String[0] : form.getLocalizer().getAvailableLocales()) {
            FormDef other = load(arguments[0]);
            other.getLocalizer().setLocale(language);
            answer(other, true, 100, shares);
        }
        answer(form, true, 100, shares);
        check(form.validate(true) == null, "the answers are accepted");
        String instance = new String(new XFormSerializingVisitor().serializeInstance(form.getInstance()), "UTF-8");
        int found = 0;
        for (String id : Files.readAllLines(Path.of(arguments[1]))) {
            String name = Character.isDigit(id.charAt(0)) ? "q" + id : id;
            check(instance.contains("<" + name + ">"), "the instance has an answer to " + name + ": " + instance);
            found++;
        }
        Files.writeString(Path.of(arguments[2]), instance);
        System.out.println("JavaRosa: " + found + " answers");
    }
}
