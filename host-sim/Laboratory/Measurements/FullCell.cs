using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>A full cell that is charged and discharged between its cut-off voltages.</summary>
public sealed class FullCell
{
    private readonly TestCell _test;
    private readonly double _charge;
    private readonly double _discharge;
    private readonly double _floor;
    private readonly double _ceiling;

    /// <summary>Assembles a cell.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="with">rate or density, charge_rate, floor, ceiling, and what <see cref="TestCell"/> takes.</param>
    /// <exception cref="InputException">The cell has no cathode, or no current is given.</exception>
    public FullCell(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(with);
        if (kind.Kind != CellKind.Full)
        {
            throw new InputException($"cell \"{kind.Id}\" has no cathode; expected a full cell for a capacity");
        }

        _test = new TestCell(kind, with, TestCell.UsualPressure);
        double given = with.Get("density", 0.0);
        _discharge = given > 0.0 ? given : with.Positive("rate") * _test.Cell.NominalCapacity;
        double chargeRate = with.Get("charge_rate", 0.0);
        _charge = chargeRate > 0.0 ? chargeRate * _test.Cell.NominalCapacity : _discharge;
        _floor = with.Get("floor", kind["voltage.floor"]);
        _ceiling = with.Get("ceiling", kind["voltage.ceiling"]);
    }

    /// <summary>The cell.</summary>
    public Cell Cell => _test.Cell;

    /// <summary>Charges and discharges once.</summary>
    public FullCycle Cycle()
    {
        (double charged, _) = _test.DriveTo(_charge, _ceiling);
        (double discharged, double energy) = _test.DriveTo(-_discharge, _floor);
        return new FullCycle(charged, discharged, energy);
    }

    /// <summary>Cycles.</summary>
    /// <param name="count">How often, at least once.</param>
    /// <returns>The last cycle.</returns>
    public FullCycle Cycle(int count)
    {
        FullCycle last = Cycle();
        for (int i = 1; i < count; i++)
        {
            last = Cycle();
        }

        return last;
    }
}
