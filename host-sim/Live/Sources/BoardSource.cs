using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Live.Simulation;

namespace SSBms.Live.Sources;

/// <summary>Reads where a board is: "PORT", "tcp://HOST:PORT" or "sim:EXPERIMENT", behind which "#CASE" may stand.</summary>
public static class BoardSource
{
    /// <summary>What a source looks like, for messages.</summary>
    public const string Forms = "a serial port such as COM3 or /dev/ttyUSB0, tcp://HOST:PORT, or sim:EXPERIMENT.yaml";

    /// <summary>How a simulated board begins.</summary>
    public const string Simulated = "sim:";
    private const string Tcp = "tcp:";
    private const int MostPort = 65535;

    /// <summary>Finds a source. A simulated one starts to run.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="speed">How many times faster than real time a simulated one runs, 0.1 to 100 000.</param>
    /// <exception cref="InputException">It is no source, or its experiment cannot be used.</exception>
    public static IBoardSource Find(string text, double speed)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith(Simulated, StringComparison.OrdinalIgnoreCase))
        {
            Pace.Check(speed);
            return new SimulatedSource(text, new LiveExperiment(Case(text), speed));
        }

        if (text.StartsWith(Tcp, StringComparison.OrdinalIgnoreCase))
        {
            bool read = Uri.TryCreate(text, UriKind.Absolute, out Uri? address);
            bool good = read && address!.Host.Length > 0 && address.Port is > 0 and <= MostPort && address.AbsolutePath is "" or "/";
            return good
                ? new TcpSource(address!.Host, address.Port)
                : throw new InputException($"\"{text}\" is no address; expected tcp://HOST:PORT");
        }

        return
            text.Length > 0
            && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            && !text.Contains("://", StringComparison.Ordinal)
            ? new SerialSource(text)
            : throw new InputException($"\"{text}\" is no source; expected {Forms}");
    }

    /// <summary>The case that a simulated board is to go through.</summary>
    /// <param name="text">What the user wrote, which begins with <see cref="Simulated"/>.</param>
    /// <exception cref="InputException">Its experiment cannot be used.</exception>
    public static ExperimentCase Case(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string rest = text[Simulated.Length..];
        int mark = rest.LastIndexOf('#');
        string path = mark < 0 ? rest : rest[..mark];
        if (path.Length == 0)
        {
            throw new InputException($"\"{text}\" names no experiment; expected sim:EXPERIMENT.yaml");
        }

        SourceFiles files = SourceFiles.Beside(path);
        string name = Path.GetFileName(path);
        Experiment experiment = ExperimentReader.Read(path, files.Read(name, "an experiment file"), null, files);
        ExperimentRun.RequireGuardable(experiment);
        if (mark < 0)
        {
            return experiment.Cases[0];
        }

        string wanted = rest[(mark + 1)..];
        return experiment.Cases.FirstOrDefault(known => known.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new InputException(
                $"{path}: there is no case \"{wanted}\"; expected one of: {string.Join(", ", experiment.Cases.Select(known => known.Name))}"
            );
    }
}
