// The same attributes and asserts, from MSTest on the host (tests/Directory.Build.props) and from nanoFramework on a board.
#if NANOFRAMEWORK_1_0
global using nanoFramework.TestFramework;
#endif
