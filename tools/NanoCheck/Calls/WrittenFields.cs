using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Calls;

/// <summary>Which fields a call may change.</summary>
public sealed class WrittenFields
{
    private readonly Firmware _firmware;
    private readonly CallGraph _calls;
    private readonly Dictionary<MethodDefinition, IReadOnlySet<FieldDefinition>> _known = [];

    /// <summary>Takes the firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="calls">Its calls.</param>
    public WrittenFields(Firmware firmware, CallGraph calls)
    {
        _firmware = firmware;
        _calls = calls;
    }

    /// <summary>Every field that a method, or what it calls, stores in or takes the address of.</summary>
    /// <param name="method">The method.</param>
    public IReadOnlySet<FieldDefinition> By(MethodDefinition method)
    {
        if (!_known.TryGetValue(method, out IReadOnlySet<FieldDefinition>? fields))
        {
            fields = _calls.Reachable([method]).SelectMany(Own).ToHashSet();
            _known[method] = fields;
        }

        return fields;
    }

    private IEnumerable<FieldDefinition> Own(MethodDefinition method)
    {
        return method
            .Body.Instructions.Where(instruction => instruction.OpCode.Code is Code.Stfld or Code.Stsfld or Code.Ldflda or Code.Ldsflda)
            .Select(instruction => _firmware.Find((FieldReference)instruction.Operand))
            .OfType<FieldDefinition>();
    }
}
