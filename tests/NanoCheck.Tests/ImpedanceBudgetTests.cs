using System.Text.Json;
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
        var context = new CountedContext(Subject.Of(tree).Build.Load());
        string result = context.Call(typeof(ImpedanceRun), nameof(ImpedanceRun.Execute), $"{Cycles}");
        long[][][] counts = JsonSerializer.Deserialize<long[][][]>(result)!;
        long[][] steps = counts[0];
        long[][] watched = counts[1];
        long[][] frames = counts[2];
        TestContext.WriteLine(
            $"{steps.Max(step => step[0])} instructions at most, {steps.Take(Cycles).Average(step => step[0]):F0} on average"
        );
        TestContext.WriteLine($"{steps.Take(Cycles).Max(step => step[0])} instructions at most while nothing is wrong");
        TestContext.WriteLine($"{steps.Max(step => step[1])} calls at most");
        TestContext.WriteLine(
            $"the eye: {watched.Max(step => step[0])} instructions at most, {watched.Average(step => step[0]):F0} on average"
        );
        TestContext.WriteLine(
            $"a frame on the link: {frames.Max(frame => frame[0])} instructions, {frames.Average(frame => frame[0]):F0} on average"
        );

        Assert.IsGreaterThan(Cycles, steps.Length);
        Assert.IsLessThanOrEqualTo(MostInstructions, steps.Max(step => step[0]));
        Assert.IsInRange(20.0, MeanInstructions, steps.Take(Cycles).Average(step => step[0]));
        Assert.IsLessThanOrEqualTo(MostInstructions, watched.Max(step => step[0]));
        Assert.IsInRange(10.0, MeanInstructions, watched.Average(step => step[0]));
        Assert.AreEqual(0L, steps.Concat(watched).Concat(frames).Sum(step => step[2]), "objects made after construction");
        Assert.IsLessThanOrEqualTo(MeanInstructions, frames.Average(frame => frame[0]));
    }

    [TestMethod]
    public void A_board_without_the_chip_does_not_load_its_libraries()
    {
        Tree tree = Tree.Above(AppContext.BaseDirectory);
        string[] channel = ["SSBms.Control.Impedance", "SSBms.Drivers.Impedance", "SSBms.Platform.Spi", "SSBms.Runtime.Impedance"];

        Assert.IsEmpty(BoardFootprint.Spare(tree));
        foreach (BoardFootprint board in BoardFootprint.All(tree))
        {
            string[] loaded = [.. board.Rows.Select(row => row.Name).Where(channel.Contains).Order(StringComparer.Ordinal)];
            CollectionAssert.AreEqual(board.Board == "Esp32S3DevKitC" ? channel : [], loaded, board.Board);
        }
    }
}
