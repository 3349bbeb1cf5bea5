using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;
using SSBms.NanoCheck.Rules.Cycle;

namespace SSBms.NanoCheck.Counting;

/// <summary>
/// Puts calls of the probe into an assembly: one before each run of instructions that is executed as a whole, which tells how
/// many there are, one beside each allocation, and one at each end of what is counted by itself. What is put in does not count.
/// </summary>
internal sealed class Counters
{
    private static readonly System.Reflection.AssemblyName s_desktop = System.Reflection.Assembly.Load("netstandard").GetName();

    private readonly ModuleDefinition _module;
    private readonly int _room;
    private readonly List<TypeReference> _types;
    private readonly List<string> _methods;
    private readonly MethodReference _count;
    private readonly MethodReference _object;
    private readonly MethodReference _array;
    private readonly MethodReference _begin;
    private readonly MethodReference _end;

    private Counters(ModuleDefinition module, Room room, List<TypeReference> types, List<string> methods)
    {
        _module = module;
        _room = Probe.Rooms.ToList().IndexOf(room);
        _types = types;
        _methods = methods;
        _count = Import(nameof(Probe.Count));
        _object = Import(nameof(Probe.Object));
        _array = Import(nameof(Probe.Array));
        _begin = Import(nameof(Probe.Begin));
        _end = Import(nameof(Probe.End));
    }

    /// <summary>Puts them in, and makes the assembly one for a desktop.</summary>
    /// <param name="module">The assembly; changed.</param>
    /// <param name="room">The part of the firmware it is.</param>
    /// <param name="types">The types that are allocated; what is new here is added. The probe is told their index.</param>
    /// <param name="methods">The methods that are counted; what is here is added. The probe is told their index.</param>
    /// <returns>The assembly.</returns>
    public static byte[] Insert(ModuleDefinition module, Room room, List<TypeReference> types, List<string> methods)
    {
        var counters = new Counters(module, room, types, methods);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            counters.Insert(method);
        }

        AssemblyNameReference library = module.AssemblyReferences.Single(reference => reference.Name == NanoCompiler.Library.Name);
        (library.Name, library.Version, library.PublicKeyToken) = (s_desktop.Name!, s_desktop.Version, s_desktop.GetPublicKeyToken());
        using var image = new MemoryStream();
        module.Write(image);
        return image.ToArray();
    }

    /// <summary>What a method is a section of; null for most.</summary>
    private static Section? SectionOf(MethodDefinition method)
    {
        return method.DeclaringType.FullName != ControlCycleCalls.Cycle ? null
            : method.IsConstructor && !method.IsStatic ? Section.Construction
            : method is { Name: "Start", HasParameters: false } ? Section.Start
            : method is { Name: "Run", HasParameters: false } ? Section.Cycle
            : null;
    }

    private MethodReference Import(string name)
    {
        return _module.ImportReference(typeof(Probe).GetMethod(name)!);
    }

    private void Insert(MethodDefinition method)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        Instruction[] original = [.. body.Instructions];
        var runs = new Runs(body);
        Section? section = SectionOf(method);
        int index = _methods.Count;
        _methods.Add($"{method.DeclaringType.Name}.{method.Name}");
        var begins = new Dictionary<Instruction, Instruction>();
        body.Instructions.Clear();
        foreach (Instruction at in original)
        {
            List<Instruction> before = [];
            if (at == original[0] && section is not null)
            {
                before.AddRange(Call(_begin, (int)section));
            }

            if (runs.LengthFrom(at) is { } run)
            {
                before.AddRange(Call(_count, _room, index, run.Instructions, run.Calls, run.Allocations));
            }

            if (AllocationRule.Allocated(at) is { } type)
            {
                before.AddRange(at.OpCode.Code == Code.Newarr ? Call(_array, IndexOf(type)) : Call(_object, IndexOf(type)));
            }

            if (at.OpCode.Code == Code.Ret && section is not null)
            {
                before.AddRange(Call(_end, (int)section));
            }

            before.Add(at);
            begins[at] = before[0];
            before.ForEach(body.Instructions.Add);
        }

        Redirect(body, begins);
        body.OptimizeMacros();
    }

    private static IEnumerable<Instruction> Call(MethodReference method, params int[] arguments)
    {
        return [.. arguments.Select(argument => Instruction.Create(OpCodes.Ldc_I4, argument)), Instruction.Create(OpCodes.Call, method)];
    }

    private int IndexOf(TypeReference type)
    {
        int index = _types.FindIndex(known => known.FullName == type.FullName);
        if (index < 0)
        {
            index = _types.Count;
            _types.Add(type);
        }

        return index;
    }

    /// <summary>What went to an instruction goes to what now stands before it.</summary>
    private static void Redirect(MethodBody body, Dictionary<Instruction, Instruction> begins)
    {
        foreach (Instruction at in begins.Keys)
        {
            at.Operand = at.Operand switch
            {
                Instruction target => begins[target],
                Instruction[] targets => targets.Select(target => begins[target]).ToArray(),
                var other => other,
            };
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = begins[handler.TryStart];
            handler.TryEnd = handler.TryEnd is { } tryEnd ? begins[tryEnd] : null;
            handler.HandlerStart = begins[handler.HandlerStart];
            handler.HandlerEnd = handler.HandlerEnd is { } handlerEnd ? begins[handlerEnd] : null;
            handler.FilterStart = handler.FilterStart is { } filter ? begins[filter] : null;
        }
    }
}
