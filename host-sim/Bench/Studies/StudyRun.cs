namespace SSBms.Bench.Studies;

/// <summary>One run of a study, before it is run.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Seed">Seed of everything random in it.</param>
/// <param name="Values">What each input stands for, as written into the experiment.</param>
/// <param name="Text">Its experiment: an ordinary one, that can also be run by itself.</param>
public sealed record StudyRun(int Number, int Seed, IReadOnlyList<string> Values, string Text);
