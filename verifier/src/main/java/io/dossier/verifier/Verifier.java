package io.dossier.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "dossier-verify",
        description = "Checks a store of events against the checkpoints that were signed over it.",
        subcommands = {VerifyCommand.class, InclusionCommand.class, ConsistencyCommand.class, StatementCommand.class},
        mixinStandardHelpOptions = true,
        version = "dossier-verify 1",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what was asked for is so",
            "1:something was altered; the first position is named",
            "2:nothing can be said: something is missing, unreadable or not trusted",
            "64:the command line was wrong"
        })
public final class Verifier {
    static final int OK = 0;
    static final int TAMPERED = 1;
    static final int UNDECIDED = 2;
    static final int USAGE = 64;

    private Verifier() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Runs one command; gives its exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Output output = new Output(out, err);
        CommandLine line = new CommandLine(new Verifier(), new Factory(output));
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setOverwrittenOptionsAllowed(true);
        line.registerConverter(Locale.class, Verifier::language);
        line.setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage());
            e.getCommandLine().usage(err);
            return USAGE;
        });
        if (arguments.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(arguments);
    }

    private static Locale language(String given) {
        return switch (given) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            // In both languages: which one is wanted is what is wrong.
            default ->
                throw new CommandLine.TypeConversionException(new Texts(Locale.ENGLISH).of("language.unknown", given)
                        + " " + new Texts(Locale.CHINESE).of("language.unknown", given));
        };
    }

    /** Where answers and where progress and errors go. */
    record Output(PrintStream out, PrintStream err) {}

    /** Runs what may find that nothing can be said, or that something was altered. */
    static int answer(Output output, Texts texts, Callable<Integer> command) throws Exception {
        try {
            return command.call();
        } catch (CannotVerify e) {
            output.err().println(texts.of("cannot", e.in(texts)));
            return UNDECIDED;
        } catch (SignedChain.Broken e) {
            output.out().println(e.finding().in(texts));
            return TAMPERED;
        }
    }

    /** Makes the commands with where to write. */
    private static final class Factory implements CommandLine.IFactory {
        private static final Map<Class<?>, Function<Output, ?>> MAKERS = Map.of(
                VerifyCommand.class, VerifyCommand::new,
                InclusionCommand.class, InclusionCommand::new,
                ConsistencyCommand.class, ConsistencyCommand::new,
                StatementCommand.class, StatementCommand::new);

        private final Output output;

        Factory(Output output) {
            this.output = output;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            @Nullable Function<Output, ?> maker = MAKERS.get(type);
            return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.apply(output));
        }
    }
}
