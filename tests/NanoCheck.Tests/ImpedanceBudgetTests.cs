using System.Text.Json;
using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Counting;
using SSBms.NanoCheck.Footprint;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>The impedance channel never makes a cycle late, and takes nothing from a board that does not carry it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ImpedanceBudgetTests
{
    private const long MostInstructions = 3000;
    private const double MeanInstructions = 400.0;

    /// <summary>Ten sweeps of 30 s.</summary>
    private const int Cycles = 3000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_step_keeps_its_budget_and_makes_nothing()
    {
        Tree tree = Tree.Above(AppContext.BaseDirectory);
        BoardBuild build = Subject.Of(tree).Build;
        var layout = new HeapLayout(build.Load());
        var context = new CountedContext(build.Load());
        string result = context.Call(typeof(ImpedanceRun), nameof(ImpedanceRun.Execute), $"{Cycles}");
        long[][][] counts = JsonSerializer.Deserialize<long[][][]>(result)!;
        long[][] steps = counts[0];
        int heap = (int)counts[1].Sum(row => row[2] * Size(layout, context.Types[(int)row[0]], (int)row[1]));
        TestContext.WriteLine(
            $"{steps.Max(step => step[0])} instructions at most, {steps.Take(Cycles).Average(step => step[0]):F0} on average"
        );
        TestContext.WriteLine($"{steps.Take(Cycles).Max(step => step[0])} instructions at most while nothing is wrong");
        TestContext.WriteLine($"{steps.Max(step => step[1])} calls at most, {heap} bytes of objects");

        Assert.IsGreaterThan(Cycles, steps.Length);
        Assert.IsLessThanOrEqualTo(MostInstructions, steps.Max(step => step[0]));
        Assert.IsInRange(20.0, MeanInstructions, steps.Take(Cycles).Average(step => step[0]));
        Assert.AreEqual(0L, steps.Sum(step => step[2]), "objects made after construction");
        Assert.IsInRange(500, 2500, heap);
    }

    [TestMethod]
    public void A_board_without_the_chip_does_not_load_its_libraries()
    {
        Tree tree = Tree.Above(AppContext.BaseDirectory);
        string[] spare = [.. BoardFootprint.Spare(tree).Select(row => row.Name).Order(StringComparer.Ordinal)];

        CollectionAssert.AreEqual(new[] { "SSBms.Control.Impedance", "SSBms.Drivers.Impedance", "SSBms.Platform.Spi" }, spare);
        Assert.IsTrue(BoardFootprint.All(tree).All(board => board.Rows.Any(row => row.Name == "SSBms.Platform")));
        Assert.IsFalse(BoardFootprint.All(tree).SelectMany(board => board.Rows).Any(row => spare.Contains(row.Name)));
    }

    private static int Size(HeapLayout layout, TypeReference type, int length)
    {
        return length < 0 ? layout.ObjectSize(type) : layout.ArraySize(((ArrayType)type).ElementType, length);
    }
}
