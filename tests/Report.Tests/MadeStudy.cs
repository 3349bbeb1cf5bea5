using SSBms.Bench.Studies;
using SSBms.Cli.Studies;

namespace SSBms.Report.Tests;

/// <summary>Studies that nobody ran, with numbers such as a simulator gives.</summary>
internal static class MadeStudy
{
    private const double Hour = 3600.0;

    /// <summary>300 runs over stack pressure and current density: low pressure loses contact, high current shorts where nothing guards.</summary>
    public static (Study Study, StudyTable Table) Map()
    {
        StudyColumn[] columns =
        [
            .. Head([Input("pressure_mpa", "MPa"), Input("density_ma_per_cm2", "mA/cm2")], compares: true),
            Figure("duration_s", "s"),
            Figure("min_contact_fraction", ""),
            Figure("control_cycles", ""),
            Figure("contact_loss_time_s", "s"),
            Figure("open_time_s", "s"),
            Figure("trip_time_s", "s"),
            Figure("unguarded_duration_s", "s"),
            Figure("unguarded_short_time_s", "s"),
            Figure("unguarded_contact_loss_time_s", "s"),
            new StudyColumn("hash", ColumnKind.Text, ColumnRole.Identity, ""),
        ];
        const int Pressures = 20;
        const int Densities = 15;
        var table = new StudyTable(columns, Pressures * Densities);
        for (int row = 0; row < table.Rows; row++)
        {
            double pressure = 0.1 * Math.Pow(100.0, row % Pressures / (Pressures - 1.0));
            double density = 0.05 + (0.45 * (row / Pressures) / (Densities - 1.0));
            double need = density / (0.16 * Math.Pow(pressure, 0.45));
            bool trips = need > 1.0;
            table.Begin(
                row,
                trips ? "tripped" : "completed",
                trips
                    ? density > 0.42
                        ? "over-current"
                        : "void growth"
                    : null
            );
            table.Numbers("pressure_mpa")[row] = pressure;
            table.Numbers("density_ma_per_cm2")[row] = density;
            table.Numbers("control_cycles")[row] = 36000;
            table.Numbers("min_contact_fraction")[row] = trips ? 0.78 - (0.02 * (need - 1.0)) : 1.0 - (0.2 * need * need * need);
            table.Numbers("duration_s")[row] = trips ? 5.0 * Hour / need / need : 6.0 * Hour;
            table.Numbers("unguarded_duration_s")[row] = 6.0 * Hour;
            table.Texts("unguarded_outcome")[row] =
                need > 1.6 ? "shorted"
                : need > 1.2 ? "failed"
                : "completed";
            if (trips)
            {
                table.Numbers("trip_time_s")[row] = table.Numbers("open_time_s")[row] = table.Numbers("duration_s")[row];
            }

            if (need > 1.2)
            {
                table.Numbers("unguarded_contact_loss_time_s")[row] = 5.5 * Hour / need;
                table.Numbers("unguarded_duration_s")[row] = 5.8 * Hour / need;
            }

            if (need > 1.6)
            {
                table.Numbers("unguarded_short_time_s")[row] = 5.8 * Hour / need;
            }
        }

        return (
            new Study
            {
                Title = "Stripping over stack pressure and current density",
                About = "Where does a symmetric cell need more pressure than it has, and does the guard open in time?",
                File = "strip-map.yaml",
                Hash = "9f2c4d1be07a6655c0ffee00112233445566778899aabbccddeeff0011223344",
                Runs = table.Rows,
                RunsInChunk = table.Rows,
                Design = "grid",
                Inputs =
                [
                    new MadeInput("pressure", "MPa", isLogarithmic: true, points: Pressures),
                    new MadeInput("density", "mA/cm2", points: Densities),
                ],
                Columns = columns,
                ComparesWithoutGuard = true,
            },
            table
        );
    }

    /// <summary>Cells whose critical current and interface scatter; some trip, a few short, one stays connected.</summary>
    /// <param name="runs">How many.</param>
    public static (Study Study, StudyTable Table) Scatter(int runs = 500)
    {
        StudyColumn[] columns =
        [
            .. Head(
                [
                    Input("ccd_ma_per_cm2", "mA/cm2"),
                    Input("interface_ohm_cm2", "ohm cm2"),
                    new StudyColumn("maker", ColumnKind.Text, ColumnRole.Input, ""),
                ],
                compares: false
            ),
            Figure("duration_s", "s"),
            Figure("min_contact_fraction", ""),
            Figure("max_temperature_c", "degC"),
            Figure("openings", ""),
            Figure("contact_loss_time_s", "s"),
            Figure("short_time_s", "s"),
            Figure("open_time_s", "s"),
            Figure("trip_time_s", "s"),
            Figure("cycle_life", ""),
            Figure("first_violation_time_s", "s"),
            Figure("longest_violation_s", "s"),
            Figure("last_charge_mah_per_cm2", "mAh/cm2"),
            new StudyColumn("hash", ColumnKind.Text, ColumnRole.Identity, ""),
        ];
        var table = new StudyTable(columns, runs);
        var random = new Random(7);
        for (int row = 0; row < runs; row++)
        {
            double ccd = 0.5 * Math.Pow(-Math.Log(1.0 - random.NextDouble()), 1.0 / 6.0);
            double ohm = 20.0 * Math.Exp(0.5 * Normal(random));
            string maker = new[] { "A", "B", "C" }[random.Next(3)];
            double life = 400.0 * Math.Pow(ccd / 0.45, 3.0) * Math.Exp(0.25 * Normal(random)) * (maker == "C" ? 0.6 : 1.0);
            bool shorts = ccd < 0.3 && random.NextDouble() < 0.4;
            bool trips = !shorts && life < 500.0;
            table.Begin(
                row,
                shorts ? "shorted"
                    : trips ? "tripped"
                    : "completed",
                trips
                    ? ohm > 30.0
                        ? "void growth"
                        : "over-current"
                    : null
            );
            double end = Hour * Math.Min(500.0, life) * 2.0;
            table.Numbers("ccd_ma_per_cm2")[row] = ccd;
            table.Numbers("interface_ohm_cm2")[row] = ohm;
            table.Texts("maker")[row] = maker;
            table.Numbers("duration_s")[row] = end;
            table.Numbers("cycle_life")[row] = Math.Floor(Math.Min(500.0, life));
            table.Numbers("min_contact_fraction")[row] = Math.Clamp(0.98 - (0.006 * ohm) + (0.02 * Normal(random)), 0.3, 1.0);
            table.Numbers("max_temperature_c")[row] = 25.0 + Math.Exp(0.5 * Normal(random));
            table.Numbers("openings")[row] = trips ? 1.0 + random.Next(3) : 0.0;
            table.Numbers("last_charge_mah_per_cm2")[row] = 1.0 + (0.1 * Normal(random));
            table.Numbers(shorts ? "short_time_s" : "trip_time_s")[row] = shorts || trips ? end : double.NaN;
            table.Numbers("open_time_s")[row] = trips ? end : double.NaN;
            if (shorts && row % 2 == 0)
            {
                table.Texts("first_violation")[row] = "critical current density";
                table.Numbers("first_violation_time_s")[row] = end - 60.0;
                table.Numbers("longest_violation_s")[row] = 5.0 + row / 10.0;
                table.Wholes("failed_expectations")[row] = 1;
                table.Texts("first_failed_expectation")[row] = "outcome is not shorted";
            }
        }

        return (
            new Study
            {
                Title = "Five hundred cells with scatter",
                About = "",
                File = "scatter.yaml",
                Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                Runs = runs,
                RunsInChunk = runs,
                Design = "latin hypercube",
                Inputs =
                [
                    new MadeInput("ccd", "mA/cm2"),
                    new MadeInput("interface", "ohm cm2", isLogarithmic: true),
                    new MadeInput("maker", "", isNumber: false, points: 3),
                ],
                Columns = columns,
                ComparesWithoutGuard = false,
            },
            table
        );
    }

    /// <summary>The page of a study, as the command line writes it.</summary>
    public static string Page((Study Study, StudyTable Table) made)
    {
        return StudyPage.Write(made.Study, made.Table, WorstRuns.Find(made.Table, 10), ranked: null);
    }

    private static List<StudyColumn> Head(StudyColumn[] inputs, bool compares)
    {
        List<StudyColumn> columns =
        [
            new("run", ColumnKind.Whole, ColumnRole.Identity, ""),
            new("seed", ColumnKind.Whole, ColumnRole.Identity, ""),
            .. inputs,
            new("outcome", ColumnKind.Text, ColumnRole.Ending, ""),
            new("trip", ColumnKind.Text, ColumnRole.Ending, ""),
            new("first_violation", ColumnKind.Text, ColumnRole.Ending, ""),
            new("failed_expectations", ColumnKind.Whole, ColumnRole.Ending, ""),
            new("first_failed_expectation", ColumnKind.Text, ColumnRole.Ending, ""),
            new("error", ColumnKind.Text, ColumnRole.Ending, ""),
        ];
        if (compares)
        {
            columns.Add(new("unguarded_outcome", ColumnKind.Text, ColumnRole.Ending, ""));
        }

        return columns;
    }

    private static StudyColumn Input(string name, string unit)
    {
        return new(name, ColumnKind.Number, ColumnRole.Input, unit);
    }

    private static StudyColumn Figure(string name, string unit)
    {
        return new(name, ColumnKind.Number, ColumnRole.Figure, unit);
    }

    private static void Begin(this StudyTable table, int row, string outcome, string? trip)
    {
        table.Wholes("run")[row] = row + 1;
        table.Wholes("seed")[row] = 1000 + row;
        table.Texts("outcome")[row] = outcome;
        table.Texts("trip")[row] = trip;
        table.Texts("hash")[row] = "00";
    }

    private static double Normal(Random random)
    {
        return Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble());
    }
}
