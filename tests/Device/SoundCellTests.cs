using System;
using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What a sound cell does, however strange, opens nothing; and a fault that looks like it opens still.</summary>
[TestClass]
public class SoundCellTests
{
    private const double OhmSquareCentimetre = 100.0;

    [TestMethod]
    public void A_collector_that_was_stripped_nearly_bare_is_no_reference_for_what_is_plated_on_it()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.1, OhmSquareCentimetre, 100);
        Drive(scene, -0.1, OhmSquareCentimetre, 100);
        Drive(scene, 0.0, 5000.0, 100);
        Drive(scene, 0.1, OhmSquareCentimetre, 100);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
        scene.Density = 0.0;
        scene.Cycles(12);
        Expect.Code(DiagnosisCode.UnansweredStep, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void The_first_step_out_of_an_empty_cathode_is_no_reference_for_the_second()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Voltage = 3.0;
        scene.Cycles(20);
        Drive(scene, 0.1, 5000.0, 300);
        Drive(scene, 0.0, OhmSquareCentimetre, 50);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_current_that_is_derated_while_the_voltage_rises_is_answered()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Drive(scene, 0.2, 2.0 * OhmSquareCentimetre, 100);
        for (int step = 0; step < 3; step++)
        {
            for (int i = 0; i < 10; i++)
            {
                scene.Voltage += 0.003;
                scene.Cycle();
            }

            scene.Voltage -= 0.05 * 2.0 * OhmSquareCentimetre * 0.001;
            scene.Density -= 0.05;
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Expect.Near(0.0, scene.Get(Quantity.UnansweredStep), 0.0);
    }

    [TestMethod]
    public void Voltages_that_are_measured_at_two_moments_of_a_sine_agree()
    {
        GuardScene scene = Sine(0.0, 600);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_second_voltage_that_is_off_is_found_in_a_sine_as_well()
    {
        GuardScene scene = Sine(0.2, 40);
        Expect.Code(DiagnosisCode.VoltageDisagreement, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_that_runs_on_after_a_large_step_is_explained_by_the_step()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Voltage = 2.7;
        scene.Cycles(20);
        scene.Density = 0.02;
        for (int i = 0; i < 30; i++)
        {
            scene.Voltage += 0.03;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        scene.Voltage -= 0.5;
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.UnexplainedVoltage, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_that_comes_back_from_a_pulse_nobody_saw_opens_nothing()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Cycles(300);
        for (double left = 0.1; left > 0.0001; left *= 0.7)
        {
            scene.Voltage = 3.4 - left;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_voltage_channel_that_has_fallen_alone_is_no_short()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.2, 1000.0, 100);
        scene.RedundantOffset = scene.Voltage;
        scene.Voltage = 0.0;
        scene.Cycles(4);
        Expect.Code(DiagnosisCode.VoltageDisagreement, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_that_turns_round_while_the_current_is_said_to_stay_is_no_short()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.2, OhmSquareCentimetre, 100);
        scene.Voltage = -scene.Voltage;
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.UnexplainedVoltage, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_of_the_size_of_its_noise_is_no_filament()
    {
        var random = new Random(1);
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        scene.Density = 0.0105;
        for (int i = 0; i < 6000; i++)
        {
            scene.Voltage = 0.0013 + 0.0008 * (random.NextDouble() - 0.5) + 0.0008 * (random.NextDouble() - 0.5);
            scene.Cycle();
            Assert.IsFalse(scene.IsRaised(DiagnosisCode.SoftShort));
        }
    }

    [TestMethod]
    public void A_filament_that_comes_and_goes_is_told_once()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.2, OhmSquareCentimetre, 100);
        double sound = scene.Voltage;
        int before = scene.Guard.Diagnostics.Changes;
        for (int i = 0; i < 200; i++)
        {
            scene.Voltage = i % 10 < 5 ? 0.65 * sound : 0.75 * sound;
            scene.Cycle();
        }

        Assert.AreEqual(before + 1, scene.Guard.Diagnostics.Changes);
    }

    [TestMethod]
    public void A_press_that_is_turned_on_shorts_no_cell_and_a_short_under_the_press_opens()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: true);
        Drive(scene, 0.2, OhmSquareCentimetre, 100);
        double resistance = scene.Voltage * scene.Pressure;
        while (scene.Pressure < 20.0)
        {
            scene.Pressure += 0.02;
            scene.Voltage = resistance / scene.Pressure;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.SoftShort));
        scene.Voltage = 0.00002;
        scene.Cycles(3);
        Expect.Code(DiagnosisCode.HardShort, scene.Guard.Trip.Code);
    }

    /// <summary>A cell of so many Ω·cm² that answers each current at once.</summary>
    private static void Drive(GuardScene scene, double density, double resistance, int cycles)
    {
        scene.Voltage += (density - scene.Density) * resistance * 0.001;
        scene.Density = density;
        scene.Cycles(cycles);
    }

    /// <summary>4.78 Hz of ±0.3 V; the second converter measures a third of a cycle after the first.</summary>
    private static GuardScene Sine(double offset, int cycles)
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.RedundantLags = true;
        scene.Cycles(2);
        double last = scene.Voltage;
        double cosine = 1.0;
        double sine = 0.0;
        for (int i = 0; i < cycles; i++)
        {
            // A control period turns it by 172 degrees, two thirds of one by 115.
            scene.RedundantOffset = 3.4 + 0.3 * (-0.427257 * sine - 0.904130 * cosine) - last + offset;
            last = 3.4 + 0.3 * sine;
            scene.Voltage = last;
            scene.Density = 0.2 * sine;
            scene.Cycle();
            double turned = -0.990461426 * cosine - 0.137790291 * sine;
            sine = -0.990461426 * sine + 0.137790291 * cosine;
            cosine = turned;
        }

        return scene;
    }
}
