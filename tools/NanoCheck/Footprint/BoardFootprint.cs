using System.Globalization;
using System.Text.Json;
using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Counting;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Footprint;

/// <summary>What a board's program takes of flash and heap, estimated part by part.</summary>
/// <param name="Board">The board.</param>
/// <param name="Rows">Its parts.</param>
internal sealed record BoardFootprint(string Board, IReadOnlyList<FootprintRow> Rows)
{
    /// <summary>Most flash a deployment may take, bytes.</summary>
    public const int FlashCeiling = 256 * 1024;

    /// <summary>Most heap it may take without the impedance channel, bytes.</summary>
    public const int HeapCeiling = 64 * 1024;

    /// <summary>Most heap it may take with it, bytes: an ESP32 without PSRAM has some 100 KB.</summary>
    public const int ImpedanceHeapCeiling = 80 * 1024;

    /// <summary>Long enough to pass the self-test and for a sweep, after which nothing more is made.</summary>
    private const string Cycles = "100";
    private const string CyclesWithImpedance = "-100";
    private const string Channel = "SSBms.Runtime.Impedance";

    private const string Packages = "tools/NanoCheck/package-sizes.txt";

    /// <summary>All flash, bytes.</summary>
    public int Flash => Rows.Sum(row => row.Flash);

    /// <summary>All heap, bytes.</summary>
    public int Heap => Rows.Sum(row => row.Heap);

    /// <summary>True when the board carries the impedance channel.</summary>
    public bool HasImpedance => Rows.Any(row => row.Name == Channel);

    /// <summary>Most heap it may take, bytes.</summary>
    public int HeapLimit => HasImpedance ? ImpedanceHeapCeiling : HeapCeiling;

    /// <summary>True when both budgets hold.</summary>
    public bool Fits => Flash <= FlashCeiling && Heap <= HeapLimit;

    /// <summary>Estimates every board of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <exception cref="BadInputException">A package's size is not known.</exception>
    public static IReadOnlyList<BoardFootprint> All(Tree tree)
    {
        BoardBuild build = Subject.Of(tree).Build;
        Firmware firmware = build.Load();
        var foreign = DataLine
            .In(PortHeap.Objects, tree.Read(PortHeap.Objects), 2)
            .ToDictionary(line => line[0], line => Number(PortHeap.Objects, line, 1), StringComparer.Ordinal);
        var layout = new HeapLayout(firmware);
        int made = Made(build, layout, Cycles);
        int madeWithImpedance = Made(build, layout, CyclesWithImpedance);
        return
        [
            .. firmware
                .Assemblies.Where(assembly => assembly.Room == Room.Board)
                .Select(board =>
                {
                    Firmware deployed = Deployed(firmware, board);
                    bool carries = deployed.Assemblies.Any(assembly => assembly.Name == Channel);
                    return new BoardFootprint(board.Name, [.. Parts(tree, deployed, board, carries ? madeWithImpedance : made, foreign)]);
                }),
        ];
    }

    /// <summary>Libraries that no board's program names: what each takes where a board comes to carry it, without the objects it makes.</summary>
    /// <param name="tree">The tree.</param>
    public static IReadOnlyList<FootprintRow> Spare(Tree tree)
    {
        Firmware firmware = Subject.Of(tree).Build.Load();
        var deployed = firmware
            .Assemblies.Where(assembly => assembly.Room == Room.Board)
            .SelectMany(board => Deployed(firmware, board).Assemblies)
            .ToHashSet();
        return
        [
            .. firmware
                .Assemblies.Where(assembly => !deployed.Contains(assembly))
                .Select(assembly => (assembly.Name, Size: new AssemblySize(assembly.Module)))
                .Select(spare => new FootprintRow(spare.Name, spare.Size.Flash, spare.Size.Tables)),
        ];
    }

    private static IEnumerable<FootprintRow> Parts(
        Tree tree,
        Firmware deployed,
        FirmwareAssembly board,
        int made,
        Dictionary<string, int> foreign
    )
    {
        foreach (FirmwareAssembly assembly in deployed.Assemblies)
        {
            var size = new AssemblySize(assembly.Module);
            yield return new FootprintRow(assembly.Name, size.Flash, size.Tables);
        }

        IReadOnlyList<DataLine> sizes = DataLine.In(Packages, tree.Read(Packages), 3);
        var config = new ProjectFile(tree, $"{board.Folder}/packages.config");
        foreach (string id in config.Elements("package").Select(entry => entry.Attribute("id")!.Value))
        {
            DataLine line =
                sizes.FirstOrDefault(line => line[0] == id)
                ?? throw new BadInputException($"{config.Path} names {id}, whose size is not in {Packages}: expected a line for it");
            yield return new FootprintRow(id, Number(Packages, line, 1), Number(Packages, line, 2));
        }

        yield return new FootprintRow("objects of Control, Drivers, Runtime", 0, made);
        yield return new FootprintRow("objects of the board and its ports", 0, new PortHeap(deployed, foreign).Of(board));
        yield return new FootprintRow("deepest chain of calls", 0, board.Main is { } main ? new StackHeap(deployed).Of(main) : 0);
    }

    /// <summary>The board's program and what it names, and what that names: nothing else is sent to a board.</summary>
    private static Firmware Deployed(Firmware firmware, FirmwareAssembly board)
    {
        var deployed = new HashSet<FirmwareAssembly> { board };
        var open = new Queue<FirmwareAssembly>(deployed);
        while (open.TryDequeue(out FirmwareAssembly? user))
        {
            IEnumerable<FirmwareAssembly> used = firmware.Assemblies.Where(assembly =>
                user.Module.AssemblyReferences.Any(reference => reference.Name == assembly.Name)
            );
            used.Where(deployed.Add).ToList().ForEach(open.Enqueue);
        }

        return new Firmware([.. firmware.Assemblies.Where(deployed.Contains)], new Sources());
    }

    /// <summary>What the rooms that run on a desktop make at the start.</summary>
    private static int Made(BoardBuild build, HeapLayout layout, string cycles)
    {
        // Counted on a copy of its own: counting changes the code.
        var context = new CountedContext(build.Load());
        int[][] rows = JsonSerializer.Deserialize<int[][]>(context.Call(typeof(StartUpRun), nameof(StartUpRun.Execute), cycles))!;
        return rows.Sum(row => row[2] * Size(layout, context.Types[row[0]], row[1]));
    }

    private static int Size(HeapLayout layout, TypeReference type, int length)
    {
        return length < 0 ? layout.ObjectSize(type) : layout.ArraySize(((ArrayType)type).ElementType, length);
    }

    private static int Number(string path, DataLine line, int column)
    {
        return int.TryParse(line[column], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new BadInputException($"{path}({line.Number}): '{line[column]}' is no number of bytes");
    }
}
