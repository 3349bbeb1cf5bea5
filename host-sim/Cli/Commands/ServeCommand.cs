using System.CommandLine;
using SSBms.CellModels.Input;
using SSBms.Cli.Serve;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms serve": boards on one page in the browser.</summary>
public static class ServeCommand
{
    private const string Home = "http://127.0.0.1:5080";

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "boards to begin with: " + BoardSource.Forms,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var urls = new Option<string>("--urls")
        {
            Description = $"where to listen (default: {Home}); an address that others reach takes a token",
            HelpName = "URL",
            DefaultValueFactory = _ => Home,
        };
        Option<double> speed = MonitorCommand.Speed();
        var folder = new Option<string?>("--experiments")
        {
            Description = "folder of the experiments that the page offers (default: experiments)",
            HelpName = "DIR",
        };
        var command = new Command("serve", "Show boards on a page in the browser, real and simulated ones. Ctrl-C ends it.")
        {
            sources,
            urls,
            speed,
            folder,
        };
        command.SetAction(
            async (parsed, _) =>
                await Execute(
                        parsed.GetValue(sources) ?? [],
                        ConsoleAddress.Parse(parsed.GetRequiredValue(urls)),
                        parsed.GetValue(speed),
                        new ExperimentFolder(parsed.GetValue(folder))
                    )
                    .ConfigureAwait(false)
        );
        return command;
    }

    private static async Task<int> Execute(
        string[] sources,
        IReadOnlyList<ConsoleAddress> addresses,
        double speed,
        ExperimentFolder experiments
    )
    {
        Pace.Check(speed);
        using var signal = new StopSignal();
        using var shelf = new BoardShelf();
        foreach (string source in sources)
        {
            shelf.Add(BoardSource.Find(source, speed));
        }

        await using ConsoleServer server = await ConsoleServer.Start(addresses, shelf, experiments, speed).ConfigureAwait(false);
        string suffix = addresses.All(address => address.IsLoopback) ? "" : $"/?token={server.Token.Text}";
        foreach (string address in server.Addresses)
        {
            await Console.Out.WriteLineAsync($"{address}{suffix}").ConfigureAwait(false);
        }

        await Task.Run(() => signal.Token.WaitHandle.WaitOne()).ConfigureAwait(false);
        return signal.ExitCode;
    }
}
