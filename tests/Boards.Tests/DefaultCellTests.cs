using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Boards.Tests;

[TestClass]
public sealed class DefaultCellTests
{
    public static IEnumerable<CellLimits[]> Cells =>
        [
            [Esp32DevKitC.DefaultCell.Limits()],
            [Stm32F769Discovery.DefaultCell.Limits()],
        ];

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void The_guard_accepts_the_cell(CellLimits limits)
    {
        Assert.IsNull(limits.FirstFault());
    }

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void Critical_current_density_is_the_published_one_at_room_temperature(CellLimits limits)
    {
        Assert.AreEqual(0.30, limits.PlatingCcd!.At(25.0, 5.0), 1e-12);
        Assert.AreEqual(0.30, limits.StrippingCcd!.At(25.0, 5.0), 1e-12);
    }

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void The_board_can_measure_what_the_cell_is_allowed(CellLimits limits)
    {
        var board = new BoardConfiguration();
        double ampere = limits.PlatingCcd!.At(limits.TemperatureCeiling, 0.0) * limits.Area * 0.001;

        Assert.IsLessThan(board.CurrentFullScale, ampere);
        Assert.IsLessThan(board.RatedPressure(limits.Area), limits.PressureWall);
    }
}
