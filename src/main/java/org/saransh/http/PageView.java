package org.saransh.http;

import java.util.List;

/**
 * One page of rows.
 *
 * @param total rows in all pages
 * @param page from 1
 * @param size rows on a full page
 */
public record PageView<T>(List<T> items, long total, int page, int size) {}
