using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// The heap a board's program and the ports take, which do not run on a desktop: every place that makes something counts once
/// for every call that leads there from Main. What the other rooms make is not included.
/// </summary>
public sealed class PortHeap
{
    /// <summary>Where the sizes stand of what members of nanoFramework make.</summary>
    public const string Objects = "tools/NanoCheck/object-sizes.txt";

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
    /// <exception cref="BadInputException">An object of nanoFramework is made whose size is not known.</exception>
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

        int own = AllocationRule.Allocated(at) is { } type ? Size(at, type) : 0;
        return at.Operand is MethodReference called && at.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
            ? own + Called(called)
            : own;
    }

    private int Size(Instruction at, TypeReference type)
    {
        if (_firmware.Find(type) is not null)
        {
            return IsPort(type) ? _layout.ObjectSize(type) : 0;
        }

        // What is thrown ends the program, and a structure is no object of its own.
        bool counted = type.Name.EndsWith("Exception", StringComparison.Ordinal) || _firmware.IsStruct(type);
        return counted || at.Operand is not MethodReference made || _foreign.ContainsKey(Name(made))
            ? 0
            : throw new BadInputException($"{Objects} does not have {Name(made)}, which the ports call: expected a line with its bytes");
    }

    private int Called(MethodReference called)
    {
        if (_firmware.Find(called) is { } method)
        {
            return IsPort(method.DeclaringType) ? Made(method) : 0;
        }

        return _foreign.GetValueOrDefault(Name(called));
    }

    private static string Name(MethodReference called)
    {
        return $"{called.DeclaringType.FullName}::{called.Name}";
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
