using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// The heap a board's program and the ports take, which do not run on a desktop: every place that makes something counts once
/// for every call that leads there from Main. What the other rooms make is not included.
/// </summary>
/// <param name="firmware">The firmware.</param>
/// <param name="foreign">Sizes of what members of nanoFramework make.</param>
internal sealed class PortHeap(Firmware firmware, IReadOnlyDictionary<string, int> foreign)
{
    /// <summary>Where the sizes stand of what members of nanoFramework make.</summary>
    public const string Objects = "tools/NanoCheck/object-sizes.txt";

    private const int UnknownLength = 256;

    private readonly HeapLayout _layout = new HeapLayout(firmware);
    private readonly HashSet<MethodDefinition> _open = [];

    /// <summary>What a board's program and the ports make.</summary>
    /// <param name="board">The board.</param>
    /// <returns>Bytes.</returns>
    /// <exception cref="BadInputException">An object of nanoFramework is made whose size is not known.</exception>
    public int Of(FirmwareAssembly board)
    {
        IEnumerable<MethodDefinition> starts = firmware
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
            return _layout.ArraySize((TypeReference)at.Operand, (int?)Constant.Of(at.Previous) ?? UnknownLength);
        }

        int own = AllocationRule.Allocated(at) is { } type ? Size(at, type) : 0;
        return at.Operand is MethodReference called && at.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
            ? own + Called(called)
            : own;
    }

    private int Size(Instruction at, TypeReference type)
    {
        if (firmware.Find(type) is not null)
        {
            return IsPort(type) ? _layout.ObjectSize(type) : 0;
        }

        // What is thrown ends the program, and a structure is no object of its own.
        bool counted = type.Name.EndsWith("Exception", StringComparison.Ordinal) || firmware.IsStruct(type);
        return counted || at.Operand is not MethodReference made || foreign.ContainsKey(Name(made))
            ? 0
            : throw new BadInputException($"{Objects} does not have {Name(made)}, which the ports call: expected a line with its bytes");
    }

    private int Called(MethodReference called)
    {
        if (firmware.Find(called) is { } method)
        {
            return IsPort(method.DeclaringType) ? Made(method) : 0;
        }

        return foreign.GetValueOrDefault(Name(called));
    }

    private static string Name(MethodReference called)
    {
        return $"{called.DeclaringType.FullName}::{called.Name}";
    }

    private bool IsPort(TypeReference type)
    {
        return firmware.Find(type) is { } own && firmware.AssemblyOf(own).Room is Room.Platform or Room.Board;
    }
}
