using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

/// <summary>
/// What a soft short shows of itself from outside, as Menkin et al. (Faraday Discuss. 2023) and Counihan et al. (Joule 2023) tell it: ions
/// and electrons flow together while the cell looks healthy. A filament that has come some way is put into the cell, and no current is
/// high enough to let it grow.
/// </summary>
[TestClass]
public sealed class SoftShortTests
{
    private const double Minute = 60.0;

    [TestMethod]
    public void Its_voltage_is_rectangular_where_that_of_a_sound_cell_rises_as_contact_is_lost()
    {
        (double soundStart, double soundEnd) = HalfCycle(Stripped(0.0));
        (double shortStart, double shortEnd) = HalfCycle(Stripped(0.9));
        Assert.IsGreaterThan(1.3, soundEnd / soundStart, "voids grow");
        Assert.IsTrue(shortEnd / shortStart is > 0.95 and < 1.05, $"{shortEnd / shortStart}");
        Assert.IsLessThan(0.5 * soundStart, shortEnd);
    }

    [TestMethod]
    public void What_it_opposes_to_a_current_at_the_first_moment_falls_the_further_the_filament_has_come()
    {
        double before = double.PositiveInfinity;
        foreach (double progress in new[] { 0.0, 0.65, 0.75, 0.85, 0.95 })
        {
            Cell cell = Stripped(progress);
            double ohm = cell.Voltage(0.1, Minute);
            Assert.IsLessThan(before, ohm, $"{progress}");
            before = ohm;
        }
    }

    [TestMethod]
    public void The_pressure_of_a_clamped_cell_rises_by_less_than_the_charge_that_was_counted_would_press()
    {
        (double sound, _) = Charged(0.0);
        (double shorted, _) = Charged(0.62);
        Assert.IsLessThan(0.8 * sound, shorted, "charge that does not plate takes no room");
        Assert.IsGreaterThan(0.0, shorted);
    }

    [TestMethod]
    public void It_returns_less_charge_than_it_was_given()
    {
        (_, double sound) = Charged(0.0);
        (_, double shorted) = Charged(0.62);
        Assert.IsGreaterThan(0.9, sound, "diffusion keeps a little back in the first cycle");
        Assert.IsLessThan(0.8 * sound, shorted);
    }

    [TestMethod]
    public void A_full_cell_discharges_itself_at_rest_and_a_symmetric_one_has_nothing_to_show()
    {
        double sound = Rested(0.0);
        double shorted = Rested(0.62);
        Assert.AreEqual(0.0, sound, 1e-9);
        Assert.IsGreaterThan(0.1, shorted);
        Cell symmetric = Stripped(0.62);
        symmetric.Run(1.0, 0.0, 5.0);
        Assert.AreEqual(0.0, symmetric.Voltage(0.0), 1e-6);
    }

    [TestMethod]
    public void It_heals_neither_at_rest_nor_when_it_is_stripped_though_some_do()
    {
        Cell cell = Stripped(0.7);
        cell.Run(1.0, 0.0, 5.0);
        cell.Run(1.0, -0.1, 5.0);
        Assert.AreEqual(0.7, cell.State.Negative.Dendrite);
    }

    /// <summary>A symmetric cell without pressure enough for the current that strips it.</summary>
    private static Cell Stripped(double progress)
    {
        CellDefinition kind = Cells.Find("chen2020-symmetric").With("short.ccd", 10.0).With("voids.detachment", 0.5);
        return With(new Cell(kind, 25.0), progress);
    }

    /// <summary>The voltages at the start and the end of an hour of 0.1 mA/cm² without pressure, each over a minute.</summary>
    private static (double Start, double End) HalfCycle(Cell cell)
    {
        const int Minutes = 60;
        double start = cell.Voltage(0.1, Minute);
        for (int i = 0; i < Minutes; i++)
        {
            cell.Step(Minute, 0.1, 0.0, 25.0);
        }

        return (start, cell.Voltage(0.1, Minute));
    }

    /// <summary>How much thicker a full cell becomes in two hours of charge, µm, and what share of the charge it gives back.</summary>
    private static (double Thickness, double Returned) Charged(double progress)
    {
        const double Density = 0.1;
        const int Minutes = 120;
        Cell cell = With(new Cell(Cells.Find("chen2020-lfp"), 25.0), progress);
        for (int i = 0; i < Minutes; i++)
        {
            cell.Step(Minute, Density, 5.0, 25.0);
        }

        double thickness = cell.Breathing;
        double floor = cell.Definition["voltage.floor"];
        int back = 0;
        for (; back < Minutes && cell.Voltage(-Density) > floor; back++)
        {
            cell.Step(Minute, -Density, 5.0, 25.0);
        }

        return (thickness, (double)back / Minutes);
    }

    /// <summary>How much of the cathode of a cell that was charged for two hours fills in an hour at rest.</summary>
    private static double Rested(double progress)
    {
        Cell cell = new(Cells.Find("chen2020-lfp"), 25.0);
        cell.Run(2.0, 0.1, 5.0);
        With(cell, progress);
        double before = cell.State.Filling;
        for (int i = 0; i < 60; i++)
        {
            cell.Step(Minute, 0.0, 5.0, 25.0);
        }

        return cell.State.Filling - before;
    }

    private static Cell With(Cell cell, double progress)
    {
        CellState state = cell.State;
        state.Negative.Dendrite = progress;
        cell.Restore(state);
        return cell;
    }
}
