using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>A full cell that is charged and discharged between its cut-off voltages.</summary>
internal sealed class FullCell
{
    private readonly TestCell _test;
    private readonly double _charge;
    private readonly double _least;
    private readonly double _discharge;
    private readonly Until _full;
    private readonly Until _empty;

    /// <summary>Assembles a cell.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="with">rate or density, charge_rate, held_rate, one_c, floor, ceiling, and what <see cref="Arguments.Assemble"/> takes.</param>
    /// <exception cref="InputException">The cell has no cathode, no current is given, or it is held at its voltage by a current that never flows.</exception>
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
        double heldRate = with.Get("held_rate", 0.0);
        _least = heldRate > 0.0 ? heldRate * oneC : _charge;
        if (!(heldRate >= 0.0 && _least <= _charge))
        {
            throw new InputException($"\"held_rate\" is {heldRate:R}; expected no more than the {_charge / oneC:G4} C of the charge");
        }

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
        double charged = _test.Charge(_charge, _least, _full);
        Passed discharge = _test.Drive(-_discharge, _empty);
        return new FullCycle(charged, discharge.Charge, discharge.Energy);
    }
}
