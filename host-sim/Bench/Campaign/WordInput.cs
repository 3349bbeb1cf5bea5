using SSBms.Bench.Studies;

namespace SSBms.Bench.Campaign;

/// <summary>What a campaign draws for each run in words of its own: a cell, a program, a fault.</summary>
internal sealed class WordInput : StudyInput
{
    /// <summary>Names it.</summary>
    /// <param name="name">Its name.</param>
    public WordInput(string name)
        : base(name, "") { }

    /// <inheritdoc/>
    public override bool IsNumber => false;

    /// <inheritdoc/>
    public override bool IsLogarithmic => false;

    /// <inheritdoc/>
    public override int Points => 0;

    /// <inheritdoc/>
    public override string At(double share)
    {
        throw new InvalidOperationException("a campaign draws whole runs");
    }

    /// <inheritdoc/>
    public override string Point(int point)
    {
        throw new InvalidOperationException("a campaign draws whole runs");
    }
}
