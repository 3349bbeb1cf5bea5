using System.Globalization;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Measurements;

namespace SSBms.Cli.Cells;

/// <summary>Voltage of fresh cells: against capacity at several rates, or against time while lithium is plated and stripped.</summary>
public static class VoltageCurves
{
    private const double ChargeRate = 0.1;
    private const int Points = 150;
    private const double MostOfCapacity = 1.5;
    private const int ShortSteps = 9;
    private const double Polarised = 5.0;

    private static readonly (double Rate, string Label)[] s_rates = [(0.1, "C/10"), (0.2, "C/5"), (0.5, "C/2"), (1.0, "1C")];

    /// <summary>Measures cells of a kind, a fresh one for each rate.</summary>
    /// <param name="cell">The kind.</param>
    /// <param name="surroundings">Where.</param>
    public static IReadOnlyList<VoltageCurve> Of(CellDefinition cell, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Kind == CellKind.Full ? Rates(cell, surroundings) : Halves(cell, surroundings);
    }

    private static List<VoltageCurve> Rates(CellDefinition cell, Surroundings surroundings)
    {
        var curves = new List<VoltageCurve>();
        foreach ((double rate, string label) in s_rates)
        {
            TestCell test = Preparation.Assemble(cell, surroundings);
            VoltageCurve charge = Between(test, ChargeRate, cell["voltage.ceiling"], "charge C/10");
            if (curves.Count == 0)
            {
                curves.Add(charge);
            }

            curves.Add(Between(test, -rate, cell["voltage.floor"], $"discharge {label}"));
        }

        return curves;
    }

    private static VoltageCurve Between(TestCell test, double rate, double stop, string label)
    {
        double density = rate * test.Cell.NominalCapacity;
        double longest = MostOfCapacity / Math.Abs(rate) / Points;
        double perAreal = 1e3 / test.Cell.Definition["cathode.loading"];
        double passed = 0.0;
        List<double> places = [0.0];
        List<double> volts = [test.Cell.Voltage(density)];
        while (places.Count < Points && (volts[^1] - stop) * density < 0.0 && !test.Cell.Shorted)
        {
            // Double layers charge within seconds, so the first steps are short.
            double hours = Math.Min(longest, longest * Math.Pow(2.0, places.Count - ShortSteps));
            CellState before = test.Cell.State;
            test.Drive(density, hours * PhysicalConstants.SecondsPerHour, double.MaxValue);
            double charge = hours * Math.Abs(density);
            if ((test.Cell.Voltage(density) - stop) * density >= 0.0)
            {
                test.Cell.State = before;
                (charge, _) = test.DriveTo(density, stop);
            }

            passed += charge;
            places.Add(passed * perAreal);
            volts.Add(test.Cell.Voltage(density));
        }

        return new VoltageCurve(test.Cell.Shorted ? label + ", shorted" : label, places, volts);
    }

    /// <summary>An hour of plating and an hour of stripping at each current density.</summary>
    private static List<VoltageCurve> Halves(CellDefinition cell, Surroundings surroundings)
    {
        var curves = new List<VoltageCurve>();
        foreach (double density in Densities.Below(cell["short.ccd"]))
        {
            TestCell test = Preparation.Assemble(cell, surroundings);
            List<double> hours = [];
            List<double> volts = [];
            foreach (double current in new[] { density, -density })
            {
                double start = hours.Count == 0 ? 0.0 : hours[^1];
                hours.Add(start);
                volts.Add(test.Cell.Voltage(current));
                for (int i = 1; i <= Points && !test.Cell.Shorted && Math.Abs(volts[^1]) < Polarised; i++)
                {
                    test.Drive(current, PhysicalConstants.SecondsPerHour / Points, Polarised);
                    hours.Add(start + (double)i / Points);
                    volts.Add(test.Cell.Voltage(current));
                }
            }

            string label = density.ToString("0.####", CultureInfo.InvariantCulture) + " mA/cm²";
            curves.Add(new VoltageCurve(test.Cell.Shorted ? label + ", shorted" : label, hours, volts));
        }

        return curves;
    }
}
