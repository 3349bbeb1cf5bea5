using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Balance;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Commissioning.Boards;

/// <summary>
/// What a board guards by while a cell is commissioned on it: everything of the kind, but the flux balance at the optimistic end of what the
/// literature allows, since the search must go to pressures that a cautious guard would not bear, and currents no larger than the procedure's own.
/// </summary>
public static class CommissioningProfile
{
    /// <summary>One cell in seven hundred bears more, standard deviations of the logarithm: the row of the critical stack pressure ends no pulse.</summary>
    private const double Optimism = 3.0;

    /// <summary>Over the largest current that the procedure asks for.</summary>
    private const double Room = 1.1;

    /// <summary>From one sweep to the next, s.</summary>
    private const double Interval = PulsePlan.SweepSeconds;

    /// <summary>What a number may differ by, relative: another computer may round otherwise.</summary>
    private const double SameShare = 1e-6;

    /// <summary>Makes the settings.</summary>
    /// <param name="kind">The kind of the cell.</param>
    /// <param name="density">Stripping current density at which the critical stack pressure is wanted, mA/cm², positive.</param>
    /// <param name="eye">What the recorded spectrum tells of its lithium interface.</param>
    /// <param name="area">Area of its electrode, cm², positive.</param>
    /// <param name="board">Shunt, dividers and load cell of the board, where they differ from the reference design; null where they do not.</param>
    /// <exception cref="InputException">A number of the board is out of its range.</exception>
    public static Settings Of(CellDefinition kind, double density, InterfaceProfile eye, double area, InputNode? board = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(eye);
        Settings settings = new SettingsReader(null, board).Read(kind, null);
        settings.Set(
            Setting.DiffusionDensity,
            Optimistic(Math.Max(settings.Get(Setting.DiffusionDensity), BalancePrior.LeastDiffusion), 0)
        );
        settings.Set(Setting.CreepDensity, Optimistic(settings.Get(Setting.CreepDensity), 1));
        settings.Set(Setting.ImpedanceInterval, Interval);
        var range = new CommissioningRange(kind, density, kind["temperature.reference"]);
        double trip = settings.Get(Setting.TripFraction);
        settings.PlatingCcd = Limited(
            settings.PlatingCcd!,
            (celsius, pressure) => Room / trip * new CommissioningRange(kind, density, celsius).MostPlating(pressure)
        );
        settings.StrippingCcd = Limited(settings.StrippingCcd!, (_, _) => Room / trip * range.Densities[^1]);
        CommissionedCell.Put(settings, eye);
        return settings;
    }

    private static double Optimistic(double value, int number)
    {
        return value * Math.Exp(Optimism * BalancePrior.Spread(number));
    }

    private static LimitTable Limited(LimitTable table, Func<double, double, double> most)
    {
        double[] celsius = [.. Enumerable.Range(0, table.Temperatures).Select(table.Celsius)];
        double[] pressures = [.. Enumerable.Range(0, table.Pressures).Select(table.Megapascal)];
        return new LimitTable(celsius, pressures, [.. celsius.SelectMany(_ => pressures, most)]);
    }

    /// <summary>Makes sure that a board guards by such settings, whatever its shunt, dividers and load cell are.</summary>
    /// <param name="held">The profile that the board holds.</param>
    /// <param name="wanted">The settings.</param>
    /// <exception cref="InputException">It guards by others; the message names the first that differs.</exception>
    public static void Require(Profile held, Settings wanted)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(wanted);
        foreach (SettingRow row in SettingTable.Rows().Where(row => row.Group != SettingGroup.Board))
        {
            double has = held.Settings.Get(row.Setting);
            double wants = wanted.Get(row.Setting);
            if (Math.Abs(has - wants) > SameShare * Math.Max(Math.Abs(has), Math.Abs(wants)))
            {
                throw Other(held, $"\"{row.Name}\" is {FaultText.Number(has, row)}; expected {FaultText.Number(wants, row)}");
            }
        }

        if (!IsSame(held.Settings.PlatingCcd, wanted.PlatingCcd) || !IsSame(held.Settings.StrippingCcd, wanted.StrippingCcd))
        {
            throw Other(held, "its critical current densities are others; expected those of the procedure");
        }
    }

    private static bool IsSame(LimitTable? held, LimitTable? wanted)
    {
        return held is not null && wanted is not null && held.HoldsSameAs(wanted);
    }

    private static InputException Other(Profile held, string what)
    {
        return new InputException(
            $"the board guards \"{held.Name}\", in which {what}, as \"ssbms commission prepare\" makes it of this cell and this spectrum"
        );
    }
}
