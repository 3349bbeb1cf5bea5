using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The line to a press asks for pressure only while the stack has less than the current wants, and never while the contactor is open.</summary>
[TestClass]
public sealed class PressLineTests
{
    private readonly Station _station = new(sinks: []);

    private VirtualOutput Line => _station.Board.Impedance!.PressLine;

    private double Wanted => _station.Guard.Quantities.Get(Quantity.RequestedPressure);

    [TestMethod]
    public void It_asks_until_the_press_has_come_a_little_beyond_and_again_when_it_has_let_go()
    {
        _station.Operate();
        _station.Density = -0.15;
        _station.Cycles(20);
        double wanted = Wanted;
        Assert.IsFalse(Line.IsHigh, "5 MPa are enough");

        _station.Press(0.97 * wanted);
        _station.Cycles(10);
        Assert.IsTrue(_station.Board.ContactorConducts, "above the critical pressure still");
        Assert.IsTrue(Line.IsHigh);
        _station.Press(1.01 * wanted);
        _station.Cycles(10);
        Assert.IsTrue(Line.IsHigh, "a noise beyond is not beyond");
        _station.Press(1.05 * wanted);
        _station.Cycles(10);
        Assert.IsFalse(Line.IsHigh);
        _station.Press(1.01 * wanted);
        _station.Cycles(10);
        Assert.IsFalse(Line.IsHigh, "it does not ask for every noise");
    }

    [TestMethod]
    public void It_asks_for_nothing_while_the_contactor_is_open()
    {
        _station.Operate();
        _station.Density = -0.15;
        _station.Cycles(20);
        _station.Press(0.97 * Wanted);
        _station.Cycles(10);
        Assert.IsTrue(Line.IsHigh);
        _station.Board.ArmSwitch.IsOn = false;
        _station.Cycles(20);

        Assert.IsFalse(_station.Board.ContactorConducts);
        Assert.IsFalse(Line.IsHigh);
    }
}
