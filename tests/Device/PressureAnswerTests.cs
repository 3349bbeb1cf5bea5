using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>A stack in a stiff clamp grows with the lithium that is plated. A load cell that no longer shows it feels something else.</summary>
[TestClass]
public class PressureAnswerTests
{
    private const double CycleSeconds = 10.0;
    private const double Density = 0.2;
    private const double MegapascalPerCharge = 0.8;

    /// <summary>Three quarters of the capacity each way, as a laboratory cycles.</summary>
    private const int HalfCycle = 600;

    private GuardScene _scene = new GuardScene(false);
    private bool _answers = true;
    private double _creep;
    private int _flicker;

    [TestMethod]
    public void A_pressure_that_flickers_and_no_longer_follows_opens_within_a_cycle()
    {
        Begin();
        FullCycles(3);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
        _answers = false;
        FullCycles(1);
        Expect.Code(DiagnosisCode.PressureUnanswered, _scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_press_that_never_answered_is_no_fault()
    {
        Begin();
        _answers = false;
        FullCycles(4);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
        Expect.Near(0.0, _scene.Get(Quantity.UnansweredPressure), 0.0);
    }

    [TestMethod]
    public void A_clamp_that_creeps_as_fast_as_it_is_pressed_opens_nothing()
    {
        Begin();
        _creep = 0.8 * MegapascalPerCharge * Density / 3600.0;
        FullCycles(3);
        _creep = 0.0;
        FullCycles(2);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    [TestMethod]
    public void A_press_that_is_turned_in_the_middle_of_a_cycle_opens_nothing()
    {
        Begin();
        FullCycles(3);
        for (int i = 0; i < HalfCycle; i++)
        {
            _scene.Pressure += 0.002;
            Cycle(Density);
        }

        Half(-Density);
        FullCycles(1);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    [TestMethod]
    public void A_chamber_that_warms_the_clamp_opens_nothing()
    {
        Begin();
        FullCycles(3);
        for (int i = 0; i < HalfCycle; i++)
        {
            _scene.Temperature += 0.01;
            _scene.Pressure -= 0.0005;
            Cycle(Density);
        }

        Half(-Density);
        FullCycles(1);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    [TestMethod]
    public void Behind_an_open_contactor_the_answer_is_learned_anew()
    {
        Begin();
        FullCycles(3);
        _scene.Sample.ArmRequested = false;
        Cycle(0.0);
        Cycle(0.0);
        Cycle(0.0);
        _answers = false;
        Arm();
        FullCycles(2);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    private void Begin()
    {
        _scene = new GuardScene(false, CycleSeconds);
        Arm();
    }

    private void Arm()
    {
        _scene.Density = 0.0;
        _scene.Cycles(10);
        _scene.Sample.ArmRequested = true;
        _scene.Cycles(SteadyInput.Cycles + GuardScene.ProofCycles + 2);
        Expect.State(ProtectionState.Operating, _scene.Guard.State);
    }

    private void FullCycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Half(Density);
            Half(-Density);
        }
    }

    private void Half(double density)
    {
        for (int i = 0; i < HalfCycle; i++)
        {
            Cycle(density);
        }
    }

    private void Cycle(double density)
    {
        double charge = density * CycleSeconds / 3600.0;
        double flicker = ++_flicker % 2 == 0 ? 0.002 : -0.002;
        _scene.Pressure += (_answers ? MegapascalPerCharge * charge : 0.0) - _creep * CycleSeconds + flicker;
        _scene.Voltage += density == _scene.Density ? 0.0 : 0.2 * (density - _scene.Density);
        _scene.Density = density;
        _scene.Cycle();
    }
}
