package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing of the file.
 *
 * @param path as in {@code lists[0]}
 */
record Entry(String part, String path, String id, ObjectNode body) {}
