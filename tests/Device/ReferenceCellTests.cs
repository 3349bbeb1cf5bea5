using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Device.Tests;

[TestClass]
public class ReferenceCellTests
{
    [TestMethod]
    public void The_guard_accepts_the_cell()
    {
        Assert.IsNull(ReferenceCell.GarnetLfp().FirstFault());
    }

    [TestMethod]
    public void Critical_current_density_is_the_published_one_at_room_temperature()
    {
        CellLimits limits = ReferenceCell.GarnetLfp();
        Expect.Near(0.30, PlatingCcd(limits, 25.0, 5.0), 1e-12);
        Assert.IsTrue(PlatingCcd(limits, 0.0, 5.0) < 0.08);
        Assert.IsTrue(PlatingCcd(limits, 25.0, 25.0) < 0.19);
    }

    [TestMethod]
    public void The_board_can_measure_what_the_cell_is_allowed()
    {
        CellLimits limits = ReferenceCell.GarnetLfp();
        var board = new BoardConfiguration();
        double ampere = PlatingCcd(limits, limits.TemperatureCeiling, 0.0) * limits.Area * 0.001;
        Assert.IsTrue(ampere < board.CurrentFullScale);
        Assert.IsTrue(limits.PressureWall < board.RatedPressure(limits.Area));
    }

    private static double PlatingCcd(CellLimits limits, double celsius, double megapascal)
    {
        return limits.PlatingCcd == null ? 0.0 : limits.PlatingCcd.At(celsius, megapascal);
    }
}
