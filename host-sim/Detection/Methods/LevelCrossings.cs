using SSBms.Detection.Courses;

namespace SSBms.Detection.Methods;

/// <summary>Follows the statistic of a method through a run, and keeps when it first reached each level.</summary>
internal sealed class LevelCrossings
{
    private readonly double[] _levels;
    private int _next;

    /// <summary>Starts.</summary>
    /// <param name="levels">Rising.</param>
    public LevelCrossings(double[] levels)
    {
        _levels = levels;
        Crossings = new Crossing[levels.Length];
        Array.Fill(Crossings, Crossing.Never);
    }

    /// <summary>For each level, when it was reached first.</summary>
    public Crossing[] Crossings { get; }

    /// <summary>Takes the statistic of a sweep.</summary>
    /// <param name="statistic">Its value.</param>
    /// <param name="sweep">Number of the sweep.</param>
    /// <param name="course">Where the cell is then.</param>
    public void Take(double statistic, int sweep, CellCourse course)
    {
        while (_next < _levels.Length && statistic > _levels[_next])
        {
            Crossings[_next++] = new Crossing(sweep, (float)course.Contact, (float)course.Share, course.HasBegun);
        }
    }
}
