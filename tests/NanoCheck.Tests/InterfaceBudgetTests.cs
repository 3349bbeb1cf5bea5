using System.Text.Json;
using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Counting;
using SSBms.NanoCheck.Footprint;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>The watch of the lithium interface never makes a cycle late.</summary>
[TestClass]
[DoNotParallelize]
public sealed class InterfaceBudgetTests
{
    private const long MostInstructions = 3000;
    private const double MeanInstructions = 400.0;
    private const int Sweeps = 120;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_step_keeps_its_budget_and_makes_nothing()
    {
        BoardBuild build = Subject.Of(Tree.Above(AppContext.BaseDirectory)).Build;
        var layout = new HeapLayout(build.Load());
        var context = new CountedContext(build.Load());
        string result = context.Call(typeof(InterfaceRun), nameof(InterfaceRun.Execute), $"{Sweeps}");
        long[][][] counts = JsonSerializer.Deserialize<long[][][]>(result)!;
        long[][] steps = counts[0];
        int heap = (int)counts[1].Sum(row => row[2] * Size(layout, context.Types[(int)row[0]], (int)row[1]));
        TestContext.WriteLine($"{steps.Max(step => step[0])} instructions at most, {steps.Average(step => step[0]):F0} on average");
        string dearest = string.Join(
            ' ',
            steps.Select((step, i) => (step[0], i % 300)).OrderDescending().Take(40).DistinctBy(row => row.Item2)
        );
        TestContext.WriteLine($"the dearest, with the number of the cycle after the sweep: {dearest}");
        TestContext.WriteLine($"{steps.Sum(step => step[0]) / Sweeps} instructions in a sweep");
        TestContext.WriteLine($"{steps.Max(step => step[1])} calls at most, {heap} bytes of objects");

        Assert.HasCount(Sweeps * 300, steps);
        Assert.IsLessThanOrEqualTo(MostInstructions, steps.Max(step => step[0]));
        Assert.IsInRange(10.0, MeanInstructions, steps.Average(step => step[0]));
        Assert.AreEqual(0L, steps.Sum(step => step[2]), "objects made after construction");
        Assert.IsInRange(500, 8000, heap);
    }

    private static int Size(HeapLayout layout, TypeReference type, int length)
    {
        return length < 0 ? layout.ObjectSize(type) : layout.ArraySize(((ArrayType)type).ElementType, length);
    }
}
