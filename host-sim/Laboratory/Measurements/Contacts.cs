using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How the resistance of one lithium interface depends on contact and pressure: the slopes of straight lines over logarithms.</summary>
internal static class Contacts
{
    /// <summary>
    /// Exponent of the interface resistance over the contact fraction, from full contact down to "depth" of it, as stripping leaves it.
    /// </summary>
    public static double ContactExponent(CellDefinition kind, Arguments with)
    {
        double depth = with.Positive("depth");
        double density = with.Positive("density");
        TestCell test = with.Assemble(kind, pressure: 0.0);
        double fresh = Interface(test.Cell);
        while (test.Cell.ContactFraction > depth && !test.Cell.Shorted)
        {
            test.Drive(-density, new Until(Stretch));
        }

        return Math.Log(Interface(test.Cell) / fresh) / Math.Log(test.Cell.ContactFraction);
    }

    /// <summary>Exponent of the interface resistance over the pressure, from "pressure" to "high_pressure".</summary>
    public static double PressureExponent(CellDefinition kind, Arguments with)
    {
        double high = with.Positive("high_pressure");
        TestCell test = with.Assemble(kind);
        double low = test.Pressure;
        double before = Interface(test.Cell);
        test.Pressure = high;
        test.Rest(1.0);
        return Math.Log(Interface(test.Cell) / before) / Math.Log(high / low);
    }

    private const double Stretch = 10.0;

    /// <summary>One interface alone, as a third electrode shows it.</summary>
    private static double Interface(Cell cell)
    {
        return cell.Parameters.Lithium.At(cell.State.Negative, -1.0, cell.Conditions).Total;
    }
}
