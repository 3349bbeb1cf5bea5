using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Campaign;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms campaign": what came out of a campaign that "ssbms study run" made, and the smallest experiment of a run that went wrong.</summary>
public static class CampaignCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        return new Command("campaign", "Look at a campaign of random cells, programs and faults; \"ssbms study run\" makes it.")
        {
            Report(),
            Minimise(),
        };
    }

    private static Command Report()
    {
        var folder = new Argument<string>("DIR") { Description = "folder that \"ssbms study run\" wrote" };
        var command = new Command("report", "Print what went wrong how often, what is excused, and the same fault by fault.") { folder };
        command.SetAction(parsed =>
        {
            var open = StudyFolder.Open(parsed.GetRequiredValue(folder));
            Console.Out.Write(CampaignReport.Write(open.Study, open.ReadTable()));
            return 0;
        });
        return command;
    }

    private static Command Minimise()
    {
        var file = new Argument<string>("FILE") { Description = "file of the campaign" };
        var number = new Argument<int>("N") { Description = "number of a run that went wrong" };
        var target = new Option<string?>("--out") { Description = "file for the experiment (default: print it)", HelpName = "FILE" };
        var command = new Command(
            "minimise",
            "Leave out every fault that a run needs not to go wrong, and write what is left as an experiment."
        )
        {
            file,
            number,
            target,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            Study study = StudyReader.Read(Path.GetFileName(path), SourceFiles.Beside(path));
            using var signal = new StopSignal();
            MinimalRun run = CampaignMinimiser.Minimise(study, parsed.GetRequiredValue(number), signal.Token);
            string text = string.Create(CultureInfo.InvariantCulture, $"# {run.Verdict.Words}: {Told(run.Facts)}\n{run.Text}");
            if (parsed.GetValue(target) is { } name)
            {
                OutputFile.Write(name, text);
                Console.Out.WriteLine(name);
            }
            else
            {
                Console.Out.Write(text);
            }

            return 0;
        });
        return command;
    }

    private static string Told(RunFacts facts)
    {
        string trip = facts.Trip is null
            ? "no trip"
            : string.Create(CultureInfo.InvariantCulture, $"trips {facts.Trip} after {facts.TripTime:0.###} s");
        string violation = facts.Violation is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {facts.Violation} violated for {facts.ViolationSeconds:0.#} s");
        return $"{facts.Outcome}, {trip}{violation}";
    }
}
