using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>What is learned of the whole firmware while it is followed, again and again until nothing new comes.</summary>
public sealed class FirmwareKnowledge
{
    private readonly Dictionary<Instruction, Observation> _observations = [];

    /// <summary>Starts with nothing known.</summary>
    /// <param name="firmware">The firmware.</param>
    public FirmwareKnowledge(Firmware firmware)
    {
        Fields = new FieldKnowledge(firmware);
    }

    /// <summary>What fields hold.</summary>
    public FieldKnowledge Fields { get; }

    /// <summary>What goes into methods and comes out.</summary>
    public CallKnowledge Calls { get; } = new();

    /// <summary>What is in arrays.</summary>
    public ElementKnowledge Elements { get; } = new();

    /// <summary>What is known of the operands of every division, comparison and conversion the code can come to.</summary>
    public IReadOnlyCollection<Observation> Observations => _observations.Values;

    /// <summary>Notes what an instruction was executed on.</summary>
    /// <param name="observation">What is known of its operands.</param>
    public void Observe(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        bool known = _observations.TryGetValue(observation.Instruction, out Observation? before);
        _observations[observation.Instruction] = known ? before!.Join(observation) : observation;
    }

    /// <summary>Tells whether something new was learned, and starts anew.</summary>
    public bool TakeChanged()
    {
        bool changed = Fields.Changed || Calls.Changed || Elements.Changed;
        Fields.Changed = false;
        Calls.Changed = false;
        Elements.Changed = false;
        return changed;
    }
}
