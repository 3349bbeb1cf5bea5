using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>No channel is believed that the others contradict, and nothing that a sound cell does contradicts itself.</summary>
[TestClass]
public class PlausibilityTests
{
    private const double OhmSquareCentimetre = 100.0;

    [TestMethod]
    public void A_voltage_that_jumps_while_the_current_stays_opens_after_three_cycles()
    {
        GuardScene scene = Charging();
        scene.Voltage += 0.02;
        scene.Cycles(2);
        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Cycle();
        Expect.Code(DiagnosisCode.UnexplainedVoltage, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_that_runs_as_fast_as_an_emptying_cell_opens_nothing()
    {
        GuardScene scene = Charging();
        for (int i = 0; i < 200; i++)
        {
            scene.Voltage -= 0.0015;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void What_relaxes_after_a_current_step_opens_nothing()
    {
        GuardScene scene = Charging();
        scene.Density = 0.0;
        double rest = scene.Voltage - 0.5;
        for (int i = 0; i < 600; i++)
        {
            // Half a volt that is lost with a time constant of three seconds.
            scene.Voltage = rest + (scene.Voltage - rest) * 0.9672;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_current_that_is_lost_while_the_voltage_stays_opens()
    {
        GuardScene scene = Charging();
        scene.Density = 0.0;
        scene.Cycles(12);
        Expect.Code(DiagnosisCode.UnansweredStep, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_current_that_is_lost_in_an_empty_cell_opens_as_well()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (scene.Voltage = 3.4; scene.Voltage > 2.55; scene.Voltage -= 0.001)
        {
            scene.Cycle();
        }

        scene.Cycles(20);
        Drive(scene, 0.1, 300);
        scene.Density = 0.0;
        scene.Cycles(12);
        Expect.Code(DiagnosisCode.UnansweredStep, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_current_whose_sign_is_lost_opens()
    {
        GuardScene scene = Charging();
        scene.Density = -0.1;
        scene.Cycles(12);
        Expect.Code(DiagnosisCode.UnansweredStep, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void What_a_key_has_cleared_does_not_come_back_without_a_step()
    {
        GuardScene scene = Charging();
        scene.Density = 0.0;
        scene.Cycles(12);
        Expect.Code(DiagnosisCode.UnansweredStep, scene.Guard.Trip.Code);
        Clear(scene);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void Titration_and_pulses_open_nothing()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int pulse = 0; pulse < 40; pulse++)
        {
            Drive(scene, pulse % 2 == 0 ? 0.1 : 0.0, 8);
            Drive(scene, pulse % 3 == 0 ? -0.05 : 0.05, 5);
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Expect.Near(0.0, scene.Get(Quantity.UnansweredStep), 0.0);
    }

    [TestMethod]
    public void A_resistance_that_falls_by_half_between_two_steps_is_break_in()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Drive(scene, 0.1, 20);
        scene.Density = 0.0;
        scene.Voltage -= 0.1 * OhmSquareCentimetre * 0.5 * 0.001;
        scene.Cycles(20);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_hard_short_between_two_lithium_electrodes_opens_though_no_voltage_limit_is_near()
    {
        GuardScene scene = Symmetric();
        scene.Voltage = 0.0001;
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.HardShort, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_filament_between_two_lithium_electrodes_is_told_before_it_shorts()
    {
        GuardScene scene = Symmetric();
        scene.Voltage *= 0.65;
        scene.Cycles(3);
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.SoftShort));
    }

    [TestMethod]
    public void A_voltage_that_turns_whole_while_its_current_is_said_to_turn_to_an_eighth_opens()
    {
        GuardScene scene = Symmetric();
        Drive(scene, 0.2, 50);

        // The monitor lost its gain shortly before: what is left of a step is too short to be held against the voltage.
        scene.Density *= 0.118;
        scene.Cycles(3);
        scene.Density = -scene.Density;
        scene.Voltage = -scene.Voltage;
        scene.Cycles(10);
        Expect.Code(DiagnosisCode.UnexplainedVoltage, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_current_that_turns_and_is_smaller_opens_nothing_where_the_voltage_is_smaller_too()
    {
        GuardScene scene = Symmetric();
        for (double density = 0.2; density > 0.01; density *= 0.4)
        {
            Drive(scene, density, 50);
            Drive(scene, -0.4 * density, 50);
            Drive(scene, 0.0, 50);
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void Voids_that_heal_in_minutes_are_no_short()
    {
        GuardScene scene = Symmetric();
        for (int i = 0; i < 3000; i++)
        {
            scene.Voltage *= 0.9995;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.SoftShort));
    }

    [TestMethod]
    public void A_stack_pressure_that_jumps_opens_though_it_is_enough()
    {
        GuardScene scene = Charging();
        scene.Pressure = 6.0;
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.PressureJump, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void At_rest_the_press_may_be_set_at_once()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Pressure = 8.0;
        Drive(scene, 0.1, 50);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_press_that_is_driven_opens_nothing()
    {
        GuardScene scene = Charging();
        for (int i = 0; i < 40; i++)
        {
            scene.Pressure += 0.05;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_blow_on_the_fixture_opens_nothing()
    {
        GuardScene scene = Charging();
        scene.Pressure = 7.0;
        scene.Cycle();
        scene.Pressure = 5.0;
        scene.Cycles(10);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_temperature_that_stays_to_the_last_bit_while_the_other_moves_opens()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 200; i++)
        {
            scene.WallOffset += 0.01;
            scene.Cycle();
        }

        Expect.Code(DiagnosisCode.StuckTemperature, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_day_in_a_room_and_a_noisy_neighbour_are_no_stuck_temperature()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 1000; i++)
        {
            scene.Temperature += i % 50 == 0 ? 0.0078125 : 0.0;
            scene.WallOffset = i % 2 == 0 ? 0.4 : -0.4;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void More_charge_one_way_than_the_cell_holds_opens_and_cycling_never_does()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        double capacity = GarnetCell.Settings(false, GuardScene.CycleSeconds).Get(Setting.ArealCapacity);
        double density = capacity / 10.0;
        for (int half = 0; half < 6; half++)
        {
            Move(scene, half % 2 == 0 ? density : -density, capacity);
        }

        Assert.IsTrue(scene.Decision.CloseContactor);
        Move(scene, density, 1.4 * capacity);
        Expect.Code(DiagnosisCode.ChargeBeyondCapacity, scene.Guard.Trip.Code);
        scene.Density = 1e-6;
        Clear(scene);
        scene.Sample.ArmRequested = true;
        scene.Cycles(10);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    private static GuardScene Charging()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Drive(scene, 0.1, 300);
        return scene;
    }

    private static GuardScene Symmetric()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.05, 100);
        return scene;
    }

    /// <summary>A cell of 100 Ω·cm² that answers each current at once.</summary>
    private static void Drive(GuardScene scene, double density, int cycles)
    {
        scene.Voltage += (density - scene.Density) * OhmSquareCentimetre * 0.001;
        scene.Density = density;
        scene.Cycles(cycles);
    }

    /// <summary>The operator disarms, turns the key and waits.</summary>
    private static void Clear(GuardScene scene)
    {
        scene.Sample.ArmRequested = false;
        scene.Sample.ResetRequested = false;
        scene.Cycles(10);
        scene.Sample.ResetRequested = true;
        scene.Cycles(10);
        scene.Sample.ResetRequested = false;
        scene.Cycles(20);
    }

    /// <summary>Moves a charge, mAh/cm², in cycles of the usual length.</summary>
    private static void Move(GuardScene scene, double density, double charge)
    {
        int cycles = (int)(charge / (density > 0.0 ? density : -density) * 36000.0);
        scene.Density = density;
        for (int i = 0; i < cycles && scene.Decision.CloseContactor; i++)
        {
            scene.Cycle();
        }
    }
}
