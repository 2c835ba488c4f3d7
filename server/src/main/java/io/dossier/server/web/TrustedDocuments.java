package io.dossier.server.web;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations that a portal ships, where no others are to be answered: then nobody who has stolen a token can ask over GraphQL what the portal never asks. Spaces, line
 * ends, commas, comments and the order of fragments make no difference.
 */
final class TrustedDocuments {
    private final Set<String> operations;

    private TrustedDocuments(Set<String> operations) {
        this.operations = Set.copyOf(operations);
    }

    /**
     * The operations of some documents. Fragments may be shared by all operations of one document.
     *
     * @throws InvalidSyntaxException if one is no document of GraphQL
     * @throws IllegalArgumentException if one uses a fragment that it does not define, or has no operation
     */
    static TrustedDocuments of(List<String> documents) {
        Set<String> operations = new HashSet<>();
        for (String text : documents) {
            Document document = Parser.parse(text);
            List<OperationDefinition> found = document.getDefinitionsOfType(OperationDefinition.class);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no operation in it");
            }
            Map<String, FragmentDefinition> fragments = fragments(document);
            found.forEach(operation -> operations.add(form(operation, used(operation, fragments), fragments)));
        }
        return new TrustedDocuments(operations);
    }

    /** How many operations there are. */
    int size() {
        return operations.size();
    }

    /** Whether every operation of a request's document is one of these, with the fragments that it uses and no others. */
    boolean contain(Document request) {
        Map<String, FragmentDefinition> fragments = fragments(request);
        Set<String> used = new HashSet<>();
        for (Definition<?> definition : request.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                Set<String> names = used(operation, fragments);
                if (!fragments.keySet().containsAll(names) || !operations.contains(form(operation, names, fragments))) {
                    return false;
                }
                used.addAll(names);
            } else if (!(definition instanceof FragmentDefinition)) {
                return false;
            }
        }
        return used.equals(fragments.keySet());
    }

    private static Map<String, FragmentDefinition> fragments(Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, other) -> one));
    }

    /** An operation and what it uses, in one form. */
    private static String form(
            OperationDefinition operation, Set<String> used, Map<String, FragmentDefinition> fragments) {
        StringBuilder form = new StringBuilder(AstPrinter.printAstCompact(operation));
        for (String name : used.stream().sorted().toList()) {
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null) {
                throw new IllegalArgumentException("its operation %s uses the fragment %s, which it does not define"
                        .formatted(operation.getName(), name));
            }
            form.append('\n').append(AstPrinter.printAstCompact(fragment));
        }
        return form.toString();
    }

    /** The names of the fragments that an operation uses, also by way of others. */
    private static Set<String> used(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        Set<String> names = new LinkedHashSet<>();
        List<Node<?>> ahead = new ArrayList<>(List.of(operation));
        while (!ahead.isEmpty()) {
            Node<?> node = ahead.removeLast();
            if (node instanceof FragmentSpread spread && names.add(spread.getName())) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                if (fragment != null) {
                    ahead.add(fragment);
                }
            }
            node.getChildren().forEach(ahead::add);
        }
        return names;
    }
}
