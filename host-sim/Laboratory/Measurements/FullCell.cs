using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>A full cell that is charged and discharged between its cut-off voltages.</summary>
internal sealed class FullCell
{
    private readonly TestCell _test;
    private readonly double _charge;
    private readonly double _discharge;
    private readonly Until _full;
    private readonly Until _empty;

    /// <summary>Assembles a cell.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="with">rate or density, charge_rate, one_c, floor, ceiling, and what <see cref="Arguments.Assemble"/> takes.</param>
    /// <exception cref="InputException">The cell has no cathode, or no current is given.</exception>
    public FullCell(CellDefinition kind, Arguments with)
    {
        if (kind.Kind != CellKind.Full)
        {
            throw new InputException($"cell \"{kind.Id}\" has no cathode; expected a full cell for a capacity");
        }

        _test = with.Assemble(kind);
        double given = with.Get("density", 0.0);
        double oneC = with.OneC(Cell.NominalCapacity);
        _discharge = given > 0.0 ? given : with.Positive("rate") * oneC;
        double chargeRate = with.Get("charge_rate", 0.0);
        _charge = chargeRate > 0.0 ? chargeRate * oneC : _discharge;
        _full = new Until(Volts: with.Get("ceiling", kind["voltage.ceiling"]));
        _empty = new Until(Volts: with.Get("floor", kind["voltage.floor"]));
    }

    /// <summary>The cell.</summary>
    public Cell Cell => _test.Cell;

    /// <summary>Charges and discharges.</summary>
    /// <param name="count">How often; at least once.</param>
    /// <returns>The last cycle.</returns>
    public FullCycle Cycle(int count = 1)
    {
        FullCycle last = Once();
        for (int i = 1; i < count; i++)
        {
            last = Once();
        }

        return last;
    }

    private FullCycle Once()
    {
        double charged = _test.Drive(_charge, _full).Charge;
        Passed discharge = _test.Drive(-_discharge, _empty);
        return new FullCycle(charged, discharge.Charge, discharge.Energy);
    }
}
