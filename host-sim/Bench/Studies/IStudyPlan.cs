using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>What the runs of a study are made of: the number of a run says everything about it.</summary>
internal interface IStudyPlan
{
    /// <summary>A run.</summary>
    /// <param name="number">Its number, from 1.</param>
    StudyRun Run(int number);

    /// <summary>Reads the experiment of a run.</summary>
    /// <param name="sources">The files of the study.</param>
    /// <param name="path">Where the study's file is.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="InputException">What the run's inputs make of it cannot be read.</exception>
    Experiment Read(SourceFiles sources, string path, StudyRun run);

    /// <summary>Writes what the study itself has to say of a run into its row, when everything else stands there.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    void Judge(int number, StudyTable table, int row);
}
