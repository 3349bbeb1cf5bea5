using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Live.Simulation;

/// <summary>Reads what somebody wants to happen to a running simulation, in the words of experiments.</summary>
public static class LiveStep
{
    private const string Where = "what is to happen";

    /// <summary>Reads a phrase: a fault, or a step that sets pressure or temperature.</summary>
    /// <param name="phrase">Such as "Fault pressure frozen after 30 s" or "Ramp pressure to 1 MPa in 60 s".</param>
    /// <exception cref="InputException">It is none.</exception>
    public static ExperimentStep Parse(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        string quoted = "'" + phrase.Replace("'", "''", StringComparison.Ordinal) + "'";
        InputNode place = InputNode.Parse(Where, "step: " + quoted).Get("step");
        ExperimentStep step = StepParser.Parse(place, phrase, null);
        return step is FaultStep or PressureStep or TemperatureStep
            ? step
            : throw new InputException($"\"{phrase}\" is for the cycler; expected a fault, or a pressure or temperature to be set");
    }
}
