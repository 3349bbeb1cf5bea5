namespace SSBms.Bench.Studies;

/// <summary>A parameter that a study varies: a name in braces of the experiment, and what it stands for in each run.</summary>
public abstract class StudyInput
{
    /// <summary>Names an input.</summary>
    /// <param name="name">Its name, as it stands in braces.</param>
    /// <param name="unit">Unit of its numbers; empty for none, and for texts.</param>
    protected StudyInput(string name, string unit)
    {
        Name = name;
        Unit = unit;
    }

    /// <summary>Its name, as it stands in braces.</summary>
    public string Name { get; }

    /// <summary>Unit of its numbers as written; empty for none, and for texts.</summary>
    public string Unit { get; }

    /// <summary>True when it stands for numbers, false for words.</summary>
    public abstract bool IsNumber { get; }

    /// <summary>True when its numbers spread over decades, so that their logarithm is what is even.</summary>
    public abstract bool IsLogarithmic { get; }

    /// <summary>How many values it can have; 0 when they are not counted, as of a distribution.</summary>
    public abstract int Points { get; }

    /// <summary>What it stands for, as it is written into the experiment.</summary>
    /// <param name="share">Where in its distribution, above 0 and below 1.</param>
    public abstract string At(double share);

    /// <summary>One of its values.</summary>
    /// <param name="point">Which, from 0 to <see cref="Points"/> less one.</param>
    public abstract string Point(int point);
}
