package io.dossier.standalone;

import java.util.Arrays;
import java.util.List;

/** What may stand on the command line. */
final class Usage {
    /** What a command line answers that cannot be understood: {@code EX_USAGE} of sysexits.h. */
    static final int WRONG = 64;

    private static final String TEXT = """
            usage: java -jar dossier.jar [SETTING ...]
                       serves the portal until it is stopped
                   java -jar dossier.jar import FOLDER [SETTING ...]
                       takes the lists in FOLDER into the books, and leaves
                   java -jar dossier.jar rebuild PROJECTION|all [--throttle=EVENTS_A_SECOND] [--cancel]
                       has the running product rebuild projections, or give that up, and shows the progress;
                       takes --server.port, --server.address, --user, --password and --language too
                   java -jar dossier.jar audit [PROJECTION]
                       has the running product build projections once more from the events, compare them with what is served,
                       and sign that they are the same; exits with 0 if they are, 1 if not, 2 if that could not be told;
                       takes --server.port, --server.address, --user, --password and --language too
                   java -jar dossier.jar backup FILE [--dossier.data-dir=data] [--language=zh|en]
                       copies the events as they are at one moment to FILE, whether the product runs or not

            A SETTING has the form --name=value. Most used:
              --server.port=8080                where the portal is served
              --dossier.data-dir=data           where everything is kept
              --dossier.import.rejects=FOLDER   where an import puts rows that are not accepted, FOLDER/rejects if left out
              --dossier.import.language=zh|en   the language of an import's report
            """;

    private Usage() {}

    /** The arguments that are no settings. */
    static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    /** Tells on standard error what is wrong and what would be right; gives the exit code. */
    static int refuse(String problem) {
        System.err.println(problem);
        System.err.print(TEXT);
        return WRONG;
    }
}
