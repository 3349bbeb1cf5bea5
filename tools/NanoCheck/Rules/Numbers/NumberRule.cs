using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Flow.Knowledge;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>A rule about the operands of an instruction, as they are known from following the code.</summary>
public abstract class NumberRule : IRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">What is expected.</param>
    protected NumberRule(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public string Title { get; }

    /// <inheritdoc/>
    public void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (Observation observation in subject.Observations.Where(IsConcerned))
        {
            inspection.Look();
            if (Judge(observation) is { } message)
            {
                inspection.Report(subject.Firmware.Places.Of(observation.Method, observation.Instruction), message);
            }
        }
    }

    /// <summary>True when the rule is about this instruction.</summary>
    /// <param name="observation">The instruction and its operands.</param>
    protected abstract bool IsConcerned(Observation observation);

    /// <summary>What is wrong; null when nothing is.</summary>
    /// <param name="observation">The instruction and its operands.</param>
    protected abstract string? Judge(Observation observation);
}
