using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace SSBms.Mutants.Weaving;

/// <summary>Puts the mutants of assemblies beside what is written there, behind a switch.</summary>
internal sealed class Weaver
{
    private readonly string _root;
    private readonly List<Mutant> _mutants = [];
    private int _places;

    /// <summary>Begins.</summary>
    /// <param name="root">Root of the repository; names of files begin there.</param>
    public Weaver(string root)
    {
        _root = root;
    }

    /// <summary>Every mutant so far, in the order of assemblies and places.</summary>
    public IReadOnlyList<Mutant> Mutants => _mutants;

    /// <summary>How many places there are so far.</summary>
    public int Places => _places;

    /// <summary>Weaves an assembly.</summary>
    /// <param name="from">The assembly; its symbols lie beside it.</param>
    /// <param name="to">Where the woven one goes.</param>
    public void Weave(string from, string to)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(from));
        var reading = new ReaderParameters { ReadSymbols = true, AssemblyResolver = resolver };
        using ModuleDefinition module = ModuleDefinition.ReadModule(from, reading);
        MethodReference at = module.ImportReference(typeof(MutantSwitch).GetMethod(nameof(MutantSwitch.At)));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(IsWritten))
        {
            WeaveMethod(method, at);
        }

        module.Write(to);
    }

    private static bool IsWritten(MethodDefinition method)
    {
        return method.HasBody
            && method.DebugInformation.HasSequencePoints
            && !method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute");
    }

    private static List<Variant> Variants(Instruction instruction, MethodDefinition method)
    {
        return
        [
            .. Comparisons.Of(instruction),
            .. Arithmetic.Of(instruction),
            .. Constants.Of(instruction, method),
            .. Effects.Of(instruction, method),
        ];
    }

    private void WeaveMethod(MethodDefinition method, MethodReference at)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        SequencePoint[] points = [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).OrderBy(point => point.Offset)];
        (Instruction Instruction, List<Variant> Variants, int Offset)[] places =
        [
            .. body
                .Instructions.Select(instruction => (instruction, Variants(instruction, method), instruction.Offset))
                .Where(place => place.Item2.Count > 0),
        ];
        string name = $"{method.DeclaringType.Name}.{method.Name}";
        foreach ((Instruction instruction, List<Variant> variants, int offset) in places)
        {
            SequencePoint point = points.LastOrDefault(candidate => candidate.Offset <= offset) ?? points[0];
            string file = Path.GetRelativePath(_root, point.Document.Url).Replace('\\', '/');
            for (int i = 0; i < variants.Count; i++)
            {
                _mutants.Add(new Mutant(_places, i, file, point.StartLine, name, variants[i].Change));
            }

            Put(body, instruction, variants, at);
            _places++;
        }
    }

    /// <summary>
    /// The instruction becomes the question at the switch, so that whatever jumps to it asks as well; what it was follows, and then the variants.
    /// </summary>
    private void Put(MethodBody body, Instruction instruction, List<Variant> variants, MethodReference at)
    {
        Instruction written = Instruction.Create(OpCodes.Nop);
        written.OpCode = instruction.OpCode;
        written.Operand = instruction.Operand;
        List<Instruction> code =
        [
            Instruction.Create(OpCodes.Call, at),
            Instruction.Create(OpCodes.Switch, [.. variants.Select(variant => variant.Code[0])]),
            written,
        ];
        Instruction? end = instruction.Next;
        foreach (Variant variant in variants)
        {
            if (end is not null && code[^1].OpCode.Code is not (Code.Ret or Code.Br))
            {
                code.Add(Instruction.Create(OpCodes.Br, end));
            }

            code.AddRange(variant.Code);
        }

        instruction.OpCode = OpCodes.Ldc_I4;
        instruction.Operand = _places;
        int index = body.Instructions.IndexOf(instruction);
        for (int i = 0; i < code.Count; i++)
        {
            body.Instructions.Insert(index + 1 + i, code[i]);
        }
    }
}
