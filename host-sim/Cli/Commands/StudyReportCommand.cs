using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Studies;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms study report DIR": writes the page of a study.</summary>
internal static class StudyReportCommand
{
    private const int Usual = 10;
    private const int Most = 1000;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "folder that \"ssbms study run\" wrote" };
        var figure = new Option<string?>("--figure")
        {
            Description =
                "rank the worst runs by this figure, the largest first; -NAME for the smallest first (default: by what went wrong)",
            HelpName = "NAME",
        };
        var worst = new Option<int>("--worst")
        {
            Description = "how many of the worst runs are made again, with a report each",
            HelpName = "N",
            DefaultValueFactory = _ => Usual,
        };
        worst.Validators.Add(result =>
        {
            if (
                result.Tokens.Count == 1
                && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int count) && count is >= 0 and <= Most)
            )
            {
                result.AddError(
                    FormattableString.Invariant($"--worst \"{result.Tokens[0].Value}\": expected a whole number from 0 to {Most}")
                );
            }
        });
        var command = new Command("report", "Write report.html into the folder of a study, and make its worst runs again.")
        {
            folder,
            figure,
            worst,
        };
        command.SetAction(parsed =>
            Execute(StudyFolder.Open(parsed.GetRequiredValue(folder)), parsed.GetValue(figure), parsed.GetValue(worst))
        );
        return command;
    }

    private static int Execute(StudyFolder folder, string? figure, int count)
    {
        StudyTable table = folder.ReadTable();
        IReadOnlyList<WorstRun> worst = figure is null ? WorstRuns.Find(table, count) : WorstRuns.Find(table, count, figure);
        var others = new List<long>();
        using var signal = new StopSignal();
        string page = "";
        try
        {
            StudyBar.Show(
                worst.Count,
                0,
                say =>
                {
                    int done = 0;
                    page = StudyReport.Write(folder, table, worst, figure, Made, signal.Token);

                    void Made(WorstRun run, bool same)
                    {
                        say(++done, "");
                        if (!same)
                        {
                            others.Add(run.Run);
                        }
                    }
                }
            );
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped: the page was not written");
            return signal.ExitCode;
        }

        foreach (string sentence in new StudyVerdict(folder.Study, table).Sentences)
        {
            Console.Out.WriteLine(sentence);
        }

        if (others.Count > 0)
        {
            string runs = string.Join(", ", others.Select(run => run.ToString(CultureInfo.InvariantCulture)));
            Console.Out.WriteLine($"made again, other numbers came out of run {runs}: another build made the study");
        }

        Console.Out.WriteLine(page);
        return 0;
    }
}
