using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What a cycler with two permit inputs is told.</summary>
[TestClass]
public sealed class PermitLinesTests
{
    private readonly VirtualOutput _charge = new();
    private readonly VirtualOutput _discharge = new();

    [TestMethod]
    public void Nothing_is_permitted_before_the_guard_has_decided_whatever_the_lines_were()
    {
        _charge.Write(true);
        _discharge.Write(true);
        _ = new PermitLines(_charge, _discharge);
        Assert.AreEqual((false, false), Lines());
    }

    [TestMethod]
    [DataRow(1e-6, 0.0, true, false)]
    [DataRow(0.0, 1e-6, false, true)]
    [DataRow(0.3e-3, 2.0, true, true)]
    [DataRow(0.0, 0.0, false, false)]
    [DataRow(-1.0, -1.0, false, false)]
    public void Each_direction_is_permitted_by_itself_while_any_current_of_it_is_allowed(
        double charge,
        double discharge,
        bool chargeIsHigh,
        bool dischargeIsHigh
    )
    {
        var permits = new PermitLines(_charge, _discharge);
        permits.Publish(1.0, 1.0);
        permits.Publish(charge, discharge);
        Assert.AreEqual((chargeIsHigh, dischargeIsHigh), Lines());
    }

    private (bool Charge, bool Discharge) Lines()
    {
        return (_charge.IsHigh, _discharge.IsHigh);
    }
}
