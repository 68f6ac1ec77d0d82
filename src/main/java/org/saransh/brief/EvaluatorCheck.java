package org.saransh.brief;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads the class that the expressions of a template were compiled to, before it is loaded, and reports every type, method and
 * field in it that {@link ExpressionTypes} does not allow. What an expression hides from a reader of its text (imports, escapes,
 * code after a closing bracket, overloads) is plain here.
 */
final class EvaluatorCheck extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final String ENGINE = "net.sf.jasperreports.engine.fill.";
    private static final String EVALUATOR = ENGINE + "JREvaluator";

    /** How the evaluator reads parameters, fields and variables. */
    private static final Set<String> HOLDERS =
            Set.of(ENGINE + "JRFillParameter", ENGINE + "JRFillField", ENGINE + "JRFillVariable");

    private static final Set<String> READ = Set.of("getValue", "getOldValue", "getEstimatedValue");
    private static final Set<String> OWN = Set.of("initParams", "initFields", "initVars");
    private static final Set<String> METHODS = Set.of(
            "<init>",
            "customizedInit",
            "initParams",
            "initFields",
            "initVars",
            "evaluate",
            "evaluateOld",
            "evaluateEstimated");
    /** Its use is reported, where its place is known. */
    private static final String LAMBDA = "lambda$";

    private static final String STRINGS = "java.lang.invoke.StringConcatFactory";

    private final ObjIntConsumer<String> faults;
    private String self;

    private EvaluatorCheck(ObjIntConsumer<String> faults) {
        super(API);
        this.faults = faults;
    }

    /** @param faults takes each sentence with the line of the generated source that it is about */
    static void check(byte[] evaluator, ObjIntConsumer<String> faults) {
        new ClassReader(evaluator).accept(new EvaluatorCheck(faults), ClassReader.SKIP_FRAMES);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        self = name(name);
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
        if (!ExpressionTypes.allowed(name(outer == null ? name : outer))) {
            faults.accept("an expression may not hold a class", 0);
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String form, String signature, String[] exceptions) {
        if (!METHODS.contains(name) && !name.startsWith(LAMBDA)) {
            faults.accept("an expression may not hold a method (" + name + ")", 0);
        }
        return new Code();
    }

    private static String name(String internal) {
        return Type.getObjectType(internal).getClassName();
    }

    private final class Code extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();
        private final Set<Label> handlers = new HashSet<>();
        private int line;

        Code() {
            super(API);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            if (handlers.contains(label)) {
                faults.accept("an expression may not catch exceptions", line);
            }
        }

        @Override
        public void visitJumpInsn(int code, Label to) {
            if (passed.contains(to)) {
                faults.accept("an expression may not hold a loop", line);
            }
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            type(Type.getObjectType(type));
        }

        @Override
        public void visitMultiANewArrayInsn(String array, int dimensions) {
            type(Type.getType(array));
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof Type || constant instanceof Handle) {
                faults.accept("a template may not use " + constant + " as a value", line);
            }
        }

        @Override
        public void visitFieldInsn(int code, String owner, String field, String form) {
            String type = name(owner);
            boolean own =
                    type.equals(self) && HOLDERS.contains(Type.getType(form).getClassName());
            if (!own && !ExpressionTypes.allowed(type, field)) {
                refuse(type, field);
            }
        }

        @Override
        public void visitMethodInsn(int code, String owner, String method, String form, boolean ofInterface) {
            String type = name(owner);
            boolean generated = HOLDERS.contains(type) && READ.contains(method)
                    || type.equals(self) && OWN.contains(method)
                    || type.equals(EVALUATOR) && method.equals("<init>") && code == Opcodes.INVOKESPECIAL;
            String member = method.equals("<init>") ? "new" : method;
            if (!generated && !ExpressionTypes.allowed(type, member)) {
                refuse(type, member);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String form, Handle maker, Object... arguments) {
            if (!name(maker.getOwner()).equals(STRINGS)) {
                faults.accept("an expression may not hold a lambda or a reference to a method", line);
            }
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            handlers.add(handler);
        }

        private void type(Type type) {
            Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            String name = element.getClassName();
            if (element.getSort() == Type.OBJECT && !HOLDERS.contains(name) && !ExpressionTypes.allowed(name)) {
                faults.accept("a template may not name " + name, line);
            }
        }

        private void refuse(String type, String member) {
            faults.accept(
                    "a template may not use " + (member.equals("new") ? "new " + type : type + "." + member), line);
        }
    }
}
