using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Flow;

/// <summary>What following the code needs: the firmware, its calls, and what has been learned so far.</summary>
public sealed class WalkContext
{
    private readonly Dictionary<MethodDefinition, MethodGraph> _graphs = [];
    private readonly HashSet<MethodDefinition> _open;

    /// <summary>Takes the firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="calls">Its calls.</param>
    public WalkContext(Firmware firmware, CallGraph calls)
    {
        ArgumentNullException.ThrowIfNull(firmware);
        Firmware = firmware;
        Calls = calls;
        Written = new WrittenFields(firmware, calls);
        Knowledge = new FirmwareKnowledge(firmware);
        _open = [.. firmware.Methods.Where(CanBeCalledFromOutside)];
    }

    /// <summary>The firmware.</summary>
    public Firmware Firmware { get; }

    /// <summary>Its calls.</summary>
    public CallGraph Calls { get; }

    /// <summary>Which fields a call may change.</summary>
    public WrittenFields Written { get; }

    /// <summary>What has been learned so far.</summary>
    public FirmwareKnowledge Knowledge { get; }

    /// <summary>True for a method that is followed with anything as arguments, and judged there.</summary>
    /// <param name="method">The method.</param>
    public bool IsOpen(MethodDefinition method)
    {
        return _open.Contains(method);
    }

    /// <summary>Lets a method be followed with anything as arguments.</summary>
    /// <param name="method">The method.</param>
    public void Open(MethodDefinition method)
    {
        _open.Add(method);
    }

    /// <summary>The blocks of a method.</summary>
    /// <param name="method">A method with code.</param>
    public MethodGraph GraphOf(MethodDefinition method)
    {
        if (!_graphs.TryGetValue(method, out MethodGraph? graph))
        {
            graph = new MethodGraph(method);
            _graphs[method] = graph;
        }

        return graph;
    }

    /// <summary>How a number of a type stands on the stack.</summary>
    /// <param name="type">The type.</param>
    public NumberKind KindOf(TypeReference type)
    {
        return NumberTypes.KindOf(type, Firmware.IsEnum(type));
    }

    /// <summary>The range of a type.</summary>
    /// <param name="type">The type.</param>
    public Fact RangeOf(TypeReference type)
    {
        return NumberTypes.RangeOf(type, Firmware.IsEnum(type));
    }

    private static bool CanBeCalledFromOutside(MethodDefinition method)
    {
        bool seen = method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
        for (TypeDefinition? type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            seen &= type.IsPublic || type.IsNestedPublic;
        }

        return seen || method.IsVirtual || method == method.Module.EntryPoint;
    }
}
