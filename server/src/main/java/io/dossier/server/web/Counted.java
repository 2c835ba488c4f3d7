package io.dossier.server.web;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a document has of that which may come too often in it.
 *
 * @param aliases renamed fields
 * @param directives with repetitions
 * @param directivesAtOnePlace the most that one field, fragment or operation has
 */
record Counted(int aliases, int directives, int directivesAtOnePlace) {

    static Counted in(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        int aliases = 0;
        int directives = 0;
        int most = 0;
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof Field field && field.getAlias() != null) {
                aliases++;
            }
            int here = 0;
            for (Node<?> child : node.getChildren()) {
                here += child instanceof Directive ? 1 : 0;
                open.add(child);
            }
            directives += here;
            most = Math.max(most, here);
        }
        return new Counted(aliases, directives, most);
    }
}
