using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>A rule about forms of types that must not be named anywhere: the interpreter crashes on them at the start.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
/// <param name="forbidden">True for a form that must not be named.</param>
/// <param name="expected">What stands there instead.</param>
internal sealed class TypeFormRule(string id, string title, Func<TypeReference, bool> forbidden, string expected) : Rule(id, title)
{
    /// <summary>
    /// No generic type, method or delegate: the metadata processor passes them. Action with arguments, Func and EventHandler with
    /// an argument are generic too.
    /// </summary>
    public static Rule Generics { get; } =
        new TypeFormRule(
            "NC101",
            "no generics, generic delegates",
            type => type is GenericInstanceType or GenericParameter,
            "a type of the firmware's own without type parameters"
        );

    /// <summary>No arrays of several dimensions.</summary>
    public static Rule Dimensions { get; } =
        new TypeFormRule(
            "NC102",
            "no arrays of several dimensions",
            type => type is ArrayType { Rank: > 1 },
            "one dimension, or an array of arrays"
        );

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (TypeUse use in TypeUse.In(subject.Firmware))
        {
            inspection.Look();
            if (Contains(use.Type))
            {
                inspection.Report(use.Place, $"{use.Type.FullName}: expected {expected}");
            }
        }
    }

    private bool Contains(TypeReference type)
    {
        return forbidden(type) || (type is TypeSpecification specification && Contains(specification.ElementType));
    }
}
