using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// The heap a board's program and the ports take, which do not run on a desktop: every place that makes something counts once
/// for every call that leads there from Main. What the other rooms make is not included.
/// </summary>
public sealed class PortHeap
{
    private const int UnknownLength = 256;

    private readonly Firmware _firmware;
    private readonly HeapLayout _layout;
    private readonly IReadOnlyDictionary<string, int> _foreign;
    private readonly HashSet<MethodDefinition> _open = [];

    /// <summary>Prepares to count.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="foreign">Sizes of what members of nanoFramework make.</param>
    public PortHeap(Firmware firmware, IReadOnlyDictionary<string, int> foreign)
    {
        _firmware = firmware;
        _layout = new HeapLayout(firmware);
        _foreign = foreign;
    }

    /// <summary>What a board's program and the ports make.</summary>
    /// <param name="board">The board.</param>
    /// <returns>Bytes.</returns>
    public int Of(FirmwareAssembly board)
    {
        ArgumentNullException.ThrowIfNull(board);
        IEnumerable<MethodDefinition> starts = _firmware
            .Assemblies.Where(assembly => assembly == board || assembly.Room == Room.Platform)
            .SelectMany(assembly => assembly.Methods)
            .Where(method => method is { IsStatic: true, IsConstructor: true } || method == board.Main || IsTask(method));
        return starts.Sum(Made);
    }

    /// <summary>A background task is called through its interface, when the rest is built.</summary>
    private static bool IsTask(MethodDefinition method)
    {
        return method is { HasBody: true, Name: "Run", IsVirtual: true }
            && method.DeclaringType.Interfaces.Any(item => item.InterfaceType.Name == "IBackgroundTask");
    }

    private int Made(MethodDefinition method)
    {
        if (!method.HasBody || !_open.Add(method))
        {
            return 0;
        }

        int bytes = method.Body.Instructions.Sum(Made);
        _open.Remove(method);
        return bytes;
    }

    private int Made(Instruction at)
    {
        if (at.OpCode.Code == Code.Newarr)
        {
            return _layout.ArraySize((TypeReference)at.Operand, LengthBefore(at));
        }

        int own = AllocationRule.Allocated(at) is { } type && IsPort(type) ? _layout.ObjectSize(type) : 0;
        return at.Operand is MethodReference called && at.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
            ? own + Called(called)
            : own;
    }

    private int Called(MethodReference called)
    {
        if (_firmware.Find(called) is { } method)
        {
            return IsPort(method.DeclaringType) ? Made(method) : 0;
        }

        return _foreign.GetValueOrDefault($"{called.DeclaringType.FullName}::{called.Name}");
    }

    private bool IsPort(TypeReference type)
    {
        return _firmware.Find(type) is { } own && _firmware.AssemblyOf(own).Room is Room.Platform or Room.Board;
    }

    private static int LengthBefore(Instruction at)
    {
        return at.Previous.OpCode.Code switch
        {
            >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => at.Previous.OpCode.Code - Code.Ldc_I4_0,
            Code.Ldc_I4_S => (sbyte)at.Previous.Operand,
            Code.Ldc_I4 => (int)at.Previous.Operand,
            _ => UnknownLength,
        };
    }
}
