using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>Two disconnects on one coil command, as one contactor.</summary>
[TestClass]
public sealed class TwoDisconnectsTests
{
    private readonly SimulatedBoard _board = new(new BoardConfiguration(), new Control.Settings(), 1, hasSecondDisconnect: true);
    private readonly VirtualOutput _coil = new();

    [TestMethod]
    public void Whoever_takes_them_over_opens_them_and_then_they_are_where_they_are_told()
    {
        _coil.Write(true);
        TwoDisconnects both = Both();
        Assert.IsFalse(_coil.IsHigh);
        both.Write(true);
        Assert.IsTrue(_coil.IsHigh);
        both.Write(false);
        Assert.IsFalse(_coil.IsHigh);
    }

    [TestMethod]
    [DataRow(false, false, false, false)]
    [DataRow(true, false, false, false)]
    [DataRow(false, true, true, true)]
    [DataRow(true, true, true, true)]
    [DataRow(false, true, false, true)]
    [DataRow(false, false, true, true)]
    [DataRow(true, true, false, false)]
    [DataRow(true, false, true, false)]
    public void Where_the_two_differ_the_one_that_does_not_obey_is_told(bool told, bool first, bool second, bool reported)
    {
        TwoDisconnects both = Both();
        both.Write(told);
        _board.Contactor.Auxiliary = first ? SwitchFault.StuckOn : SwitchFault.StuckOff;
        _board.SecondDisconnect!.Auxiliary = second ? SwitchFault.StuckOn : SwitchFault.StuckOff;
        Assert.AreEqual(reported, both.Read());
    }

    private TwoDisconnects Both()
    {
        return new TwoDisconnects(_coil, _board.Contactor, _board.SecondDisconnect!);
    }
}
