package org.saransh.brief;

public final class TemplateCompiler {
    private TemplateCompiler() {}

    public static void main(String[] folders) {}
}
