using SSBms.NanoCheck.Commands;
using SSBms.NanoCheck.Counting;
using SSBms.NanoCheck.Footprint;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>
/// The firmware keeps to what a board can execute and hold. All experiments take minutes to count, so that two are counted
/// here: one with a trip, one with heat; the page about all of them must tell the same of these two.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class BudgetTests
{
    private static readonly string[] s_short = ["experiments/hot-interlayer.yaml", "experiments/pressure-release.yaml"];

    [TestMethod]
    public void A_control_cycle_keeps_its_budget_and_the_page_tells_what_it_costs()
    {
        Tree tree = Tree.Above(AppContext.BaseDirectory);

        IlBudget budget = IlBudget.Count(tree, s_short.Select(tree.FullPath));

        Assert.IsEmpty(budget.Excesses);
        Assert.IsGreaterThan(80_000, budget.All.Cycles);
        string page = tree.Read(IlCommand.Report);
        foreach (CycleCounts experiment in budget.Experiments)
        {
            string? drift = IlReport.Drift(page, experiment);
            Assert.IsNull(
                drift,
                $"{IlCommand.Report} is not of this firmware; write it anew with: dotnet run -c Release --project tools/NanoCheck -- il --write\n{drift}"
            );
        }
    }

    [TestMethod]
    public void A_page_that_is_off_by_more_than_two_percent_is_old()
    {
        var spread = new Spread(7000.0, 8000, 15000);
        var counts = new CycleCounts("ramp", 1000, [spread], [spread], [0], [], []);

        Assert.IsNull(IlReport.Drift("| ramp | 1000 | 7000 | 8000 | 15000 |\n", counts));
        Assert.IsNull(IlReport.Drift("| ramp | 1200 | 7100 | 8100 | 14000 |\n", counts), "a longer run of another cell");
        Assert.IsNotNull(IlReport.Drift("| ramp | 1000 | 6800 | 8000 | 15000 |\n", counts));
        Assert.IsNotNull(IlReport.Drift("| ramp | 1000 | 7000 | 8200 | 15000 |\n", counts));
        Assert.IsNotNull(IlReport.Drift("| ramp | 1000 | many | 8000 | 15000 |\n", counts));
        Assert.AreEqual(
            "there: no line about ramp\ncounted: | ramp | 1000 | 7000 | 8000 | 15000 |",
            IlReport.Drift("| other | 1000 | 7000 | 8000 | 15000 |\n", counts)
        );
    }

    [TestMethod]
    public void Every_board_fits_into_flash_and_heap()
    {
        IReadOnlyList<BoardFootprint> boards = BoardFootprint.All(Tree.Above(AppContext.BaseDirectory));

        string[] names = [.. boards.Select(board => board.Board).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(new[] { "Esp32DevKitC", "Esp32S3DevKitC", "Stm32F769Discovery" }, names);
        foreach (BoardFootprint board in boards)
        {
            Assert.IsLessThanOrEqualTo(256 * 1024, board.Flash);
            Assert.IsLessThanOrEqualTo((board.HasImpedance ? 80 : 64) * 1024, board.Heap, board.Board);
            Assert.IsTrue(board.Fits, board.Board);
            Assert.IsGreaterThan(10_000, board.Rows.Single(row => row.Name == "SSBms.Control").Flash);
            Assert.AreEqual(board.Board == "Esp32S3DevKitC", board.HasImpedance);
            Assert.IsGreaterThan(5_000, board.Rows.Single(row => row.Name == "objects of Control, Drivers, Runtime").Heap);
        }
    }

    [TestMethod]
    public void An_object_of_nanoFramework_whose_size_nobody_knows_is_named()
    {
        Assemblies.Firmware firmware = Sample.Compile(
            Assemblies.Room.Board,
            "public static class Program { public static void Main() { new System.Device.Gpio.GpioController(); } }",
            "System.Device.Gpio"
        );
        Assemblies.FirmwareAssembly board = firmware.Assemblies[0];
        var known = new Dictionary<string, int> { ["System.Device.Gpio.GpioController::.ctor"] = 100 };

        Assert.AreEqual(100, new PortHeap(firmware, known).Of(board));
        Checking.BadInputException error = Assert.ThrowsExactly<Checking.BadInputException>(() =>
            new PortHeap(firmware, new Dictionary<string, int>()).Of(board)
        );
        Assert.AreEqual(
            "tools/NanoCheck/object-sizes.txt does not have System.Device.Gpio.GpioController::.ctor, which the ports call: "
                + "expected a line with its bytes",
            error.Message
        );
    }

    [TestMethod]
    public void Objects_are_measured_in_the_blocks_of_the_interpreter()
    {
        // Measured on a 32-bit build of it: an object of ten real numbers takes 132 bytes, an array of a hundred 828.
        Assemblies.Firmware firmware = Sample.Compile(
            Assemblies.Room.Control,
            "public class Ten { public double A, B, C, D, E, F, G, H, I, J; } public enum Small : byte { One }"
        );
        Mono.Cecil.ModuleDefinition module = firmware.Assemblies[0].Module;
        var layout = new HeapLayout(firmware);

        Assert.AreEqual(132, layout.ObjectSize(module.GetType("Ten")));
        Assert.AreEqual(828, layout.ArraySize(module.TypeSystem.Double, 100));
        Assert.AreEqual(24, layout.ArraySize(module.GetType("Small"), 4));
        Assert.AreEqual(132, layout.ArraySize(module.GetType("Ten"), 9));
    }
}
