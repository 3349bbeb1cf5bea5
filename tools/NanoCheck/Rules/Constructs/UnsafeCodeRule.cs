using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No pointers, no memory on the stack, no function pointers: the metadata processor or the interpreter stops at them.</summary>
public sealed class UnsafeCodeRule : CodeRule
{
    /// <summary>Makes the rule.</summary>
    public UnsafeCodeRule()
        : base("NC104", "no pointers, stackalloc, fixed, function pointers") { }

    /// <inheritdoc/>
    protected override void Judge(Subject subject, MethodDefinition method, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(inspection);
        IEnumerable<TypeReference> types = method
            .Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Parameters.Select(parameter => parameter.ParameterType))
            .Append(method.ReturnType);
        foreach (TypeReference type in types)
        {
            inspection.Look();
            if (type is PointerType or PinnedType or FunctionPointerType)
            {
                inspection.Report(subject.Firmware.Places.Of(method), $"{type.FullName} in {method.Name}: expected an array and an index");
            }
        }
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        inspection.Look();
        switch (site.Code)
        {
            case Code.Localloc:
                inspection.Report(site.Place, "memory from the stack (stackalloc): expected an array made once");
                break;
            case Code.Calli:
                inspection.Report(site.Place, "a call through a function pointer: expected a call of a method or interface");
                break;
            case Code.Cpblk or Code.Initblk:
                inspection.Report(site.Place, "memory copied as a block: expected Array.Copy");
                break;
        }
    }
}
