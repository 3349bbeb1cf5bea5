using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What steps of the current tell of contact in a cell with a cathode, and where they tell nothing.</summary>
[TestClass]
public class FullCellRiseTests
{
    private const double Density = 0.1;
    private const double OhmSquareCentimetre = 300.0;
    private const int PulseCycles = 400;
    private const int BaselinePulses = 6;

    private readonly GuardScene _scene = GuardScene.Operating(false);
    private double _openCircuit = 3.4;

    [TestMethod]
    public void A_resistance_that_rises_faster_and_faster_on_a_plateau_warns()
    {
        Pulses(BaselinePulses, 1.0, 0.0);
        Rise(0.0);
        Assert.IsTrue(_scene.IsRaised(DiagnosisCode.ResistanceRise));
    }

    [TestMethod]
    public void The_same_where_the_voltage_falls_to_the_end_of_a_discharge_says_nothing()
    {
        Pulses(BaselinePulses, 1.0, 0.0);
        Rise(-0.0005);
        Assert.IsFalse(_scene.IsRaised(DiagnosisCode.ResistanceRise));
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    [TestMethod]
    public void One_resistance_that_is_off_warns_of_nothing()
    {
        Pulses(BaselinePulses, 1.0, 0.0);
        Pulses(1, 1.3, 0.0);
        Pulses(2, 1.0, 0.0);
        Assert.IsFalse(_scene.IsRaised(DiagnosisCode.ResistanceRise));
    }

    private void Rise(double voltPerSecond)
    {
        double ratio = 1.0;
        for (int i = 0; i < 6; i++)
        {
            ratio += 0.02 + 0.012 * i;
            Pulses(1, ratio, voltPerSecond);
        }
    }

    /// <summary>A pulse of 40 s and as long a rest, over which an open circuit that fell comes back a little.</summary>
    private void Pulses(int count, double ratio, double voltPerSecond)
    {
        for (int i = 0; i < count; i++)
        {
            Level(-Density, ratio, voltPerSecond);
            Level(0.0, ratio, -0.7 * voltPerSecond);
        }
    }

    private void Level(double density, double ratio, double voltPerSecond)
    {
        _scene.Density = density;
        for (int i = 0; i < PulseCycles; i++)
        {
            _openCircuit += voltPerSecond * GuardScene.CycleSeconds;
            _scene.Voltage = _openCircuit + 0.001 * OhmSquareCentimetre * ratio * density;
            _scene.Cycle();
        }
    }
}
