using QLNet;

namespace SSBms.Bench.Studies;

/// <summary>
/// A Sobol sequence, turned by a random amount along each input so that another seed gives other points: few runs fill the space evenly.
/// </summary>
internal sealed class SobolDesign : StudyDesign
{
    private readonly StudyHash _hash;
    private readonly SobolRsg _sequence;
    private readonly Lock _gate = new();

    /// <summary>Takes what is varied.</summary>
    /// <param name="inputs">The inputs, at least one.</param>
    /// <param name="correlation">Which of them go together.</param>
    /// <param name="hash">What chance is derived from.</param>
    public SobolDesign(IReadOnlyList<StudyInput> inputs, Correlation correlation, StudyHash hash)
        : base(inputs, correlation)
    {
        _hash = hash;
        _sequence = new SobolRsg(inputs.Count, 0, SobolRsg.DirectionIntegers.JoeKuoD7);
    }

    /// <inheritdoc/>
    protected override double Share(int run, int input)
    {
        const int Turns = -1;
        double point;
        lock (_gate)
        {
            _sequence.skipTo((ulong)run);
            point = _sequence.nextSequence().value[input];
        }

        double turned = point + _hash.Share(Turns, Inputs[input].Name);
        turned -= Math.Floor(turned);
        return Math.Clamp(turned, double.Epsilon, 1.0 - 1e-16);
    }
}
