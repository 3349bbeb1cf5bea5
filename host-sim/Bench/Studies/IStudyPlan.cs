namespace SSBms.Bench.Studies;

/// <summary>What the runs of a study are made of: the number of a run says everything about it.</summary>
internal interface IStudyPlan
{
    /// <summary>A run.</summary>
    /// <param name="number">Its number, from 1.</param>
    StudyRun Run(int number);

    /// <summary>Writes what the study itself has to say of a run into its row, when everything else stands there.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    void Judge(int number, StudyTable table, int row);
}
