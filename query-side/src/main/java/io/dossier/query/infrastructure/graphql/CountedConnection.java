package io.dossier.query.infrastructure.graphql;

import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;

/**
 * A page of a list, and how long the whole list is.
 *
 * @param page the page as it is without that
 * @param totalCount how many items the list has, on all pages
 */
public record CountedConnection<T>(Connection<T> page, int totalCount) implements Connection<T> {

    @Override
    public List<Edge<T>> getEdges() {
        return page.getEdges();
    }

    @Override
    public PageInfo getPageInfo() {
        return page.getPageInfo();
    }
}
